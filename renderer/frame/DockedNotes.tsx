/** The notes of the active pane, in a panel of their own: beside two panes no margin has room. */
import { useSay } from '../locales/say';
import { usePanelWidth } from '../state/panel-width';
import { PanelResizer } from '../ui/PanelResizer';
import { NotesDrawer } from './NotesDrawer';

const LIMITS = { least: 200, most: 640 };

export default function DockedNotes({ language }: { readonly language: string }) {
  const say = useSay();
  const { width, edge } = usePanelWidth('notes');
  return (
    <div className="docked-notes" style={{ width }}>
      <NotesDrawer language={language} />
      <PanelResizer label={say('notes.resize')} limits={LIMITS} side="right" {...edge} />
    </div>
  );
}
