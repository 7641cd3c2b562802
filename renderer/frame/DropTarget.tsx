import { useEffect, useState } from 'react';
import { useSay } from '../locales/say';
import { importDropped } from '../state/import';
import { Icon } from '../ui/icons';
import './drop-target.css';

const bringsFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes files that are dropped anywhere in the window. While they are dragged a sheet covers the view and says
 * what will happen. Dragged text is left to the fields that take text.
 */
export function DropTarget() {
  const say = useSay();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!bringsFiles(event)) return;
      event.preventDefault();
      void importDropped([...(event.dataTransfer?.files ?? [])]);
    };
    const controller = new AbortController();
    const { signal } = controller;
    window.addEventListener('dragenter', drag, { signal });
    window.addEventListener('dragover', drag, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', drop, { signal });
    return () => controller.abort();
  }, []);
  if (!over) return null;
  return (
    <div className="drop-target" role="status">
      <div className="drop-sheet">
        <Icon name="export" size={32} />
        <p className="drop-title">{say('drop.title')}</p>
        <p>{say('drop.hint')}</p>
      </div>
    </div>
  );
}
