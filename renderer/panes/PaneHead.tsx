/** Above each of two panes: what it shows, its own way back and forward, and how it is closed. Loaded with the second pane. */
import { useStore } from 'zustand';
import { usePaneWords } from '../locales/pane-words';
import { useSay } from '../locales/say';
import { splitLayout, usePanels } from '../state/panels';
import { usePane, usePanes } from '../state/panes';
import { useReader } from '../state/reader';
import { closePane, goToOtherPane, swapPanes } from '../state/split';
import { travel, useTrail } from '../state/trail';
import { IconButton } from '../ui/Button';
import './pane-head.css';

/** The chapter that is read, after the report's title where the other pane shows another report. */
function PaneName() {
  const metadata = useReader(({ opened }) => opened?.metadata);
  const first = useStore(useReader.of('first'), ({ opened }) => opened?.id);
  const second = useStore(useReader.of('second'), ({ opened }) => opened?.id);
  const chapter = useReader(
    ({ headings, currentHeading }) =>
      headings.find(({ block }) => block === currentHeading)?.text ?? null,
  );
  const named = chapter === null || first !== second;
  return (
    <p className="pane-name" lang={metadata?.language} title={metadata?.title}>
      {named && <span className="pane-title">{metadata?.title}</span>}
      {chapter !== null && <span className="pane-chapter">{chapter}</span>}
    </p>
  );
}

export default function PaneHead() {
  const say = usePaneWords();
  const sayCommand = useSay();
  const pane = usePane();
  const isLast = usePanes(({ open }) => open.at(-1) === pane);
  const back = useTrail((trail) => trail.back.length > 0);
  const forward = useTrail((trail) => trail.forward.length > 0);
  const single = usePanels((state) => splitLayout(state) === 'single');
  return (
    <section className="pane-head" aria-label={say(isLast ? 'pane.second' : 'pane.first')}>
      <IconButton
        icon="back"
        label={sayCommand('command.back')}
        disabled={!back}
        onClick={() => travel(-1)}
      />
      <IconButton
        icon="forward"
        label={sayCommand('command.forward')}
        disabled={!forward}
        onClick={() => travel(1)}
      />
      <PaneName />
      {single ? (
        <IconButton
          icon="swap"
          label={sayCommand('command.otherPane')}
          keys="F6"
          onClick={goToOtherPane}
        />
      ) : (
        <IconButton icon="swap" label={sayCommand('command.movePane')} onClick={swapPanes} />
      )}
      <IconButton
        icon="close"
        label={sayCommand('command.closePane')}
        onClick={() => closePane(pane)}
      />
    </section>
  );
}
