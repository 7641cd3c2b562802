/** The notes of the active pane, in a panel of their own: beside two panes no margin has room. */
import { useState } from 'react';
import { useSay } from '../locales/say';
import { useApp } from '../state/app';
import { setPanelWidth } from '../state/panels';
import { PanelResizer } from '../ui/PanelResizer';
import { NotesDrawer } from './NotesDrawer';

const LIMITS = { least: 200, most: 640 };

export default function DockedNotes({ language }: { readonly language: string }) {
  const say = useSay();
  const width = useApp((state) => state.settings.notes.width);
  const [dragged, setDragged] = useState<number | null>(null);
  return (
    <div className="docked-notes" style={{ width: dragged ?? width }}>
      <NotesDrawer language={language} />
      <PanelResizer
        label={say('notes.resize')}
        width={dragged ?? width}
        limits={LIMITS}
        side="right"
        onDrag={setDragged}
        onChange={(next) => {
          setDragged(null);
          setPanelWidth('notes', next);
        }}
      />
    </div>
  );
}
