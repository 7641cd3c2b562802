/** A picture in the whole window, to be enlarged and moved; from it to the next. Loaded when one is first looked at. */
import { useMemo, type KeyboardEvent } from 'react';
import type { AssetRef } from '../../preload/contract/report';
import { useFigureWords } from '../locales/figure-words';
import { useSay } from '../locales/say';
import { closeFigure, showFigure, useFigureView } from '../state/figure-view';
import { useReader } from '../state/reader';
import { figuresOf, type FigureEntry } from '../state/references';
import { IconButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useStage } from './use-stage';
import './figure-viewer.css';

/** Where the app's own protocol answers with a picture of the library, by its hash. */
const ASSETS = 'offprint-app://asset/';
const STEP = 1.5;

type Pictured = FigureEntry & { readonly asset: AssetRef };

interface ViewerProps {
  readonly figures: readonly Pictured[];
  readonly at: number;
  readonly language: string;
}

/** Shows the next picture, or the one before; at the ends none. */
function turn(figures: readonly Pictured[], at: number, step: 1 | -1): void {
  const next = figures[at + step];
  if (next) showFigure(next.block);
}

/** The figure that a key turns to: 1 the next one, -1 the one before. */
const TURNS: Readonly<Record<string, 1 | -1>> = {
  PageDown: 1,
  ArrowRight: 1,
  PageUp: -1,
  ArrowLeft: -1,
};

function Viewer({ figures, at, language }: ViewerProps) {
  const say = useFigureWords();
  const sayShell = useSay();
  const figure = figures[at];
  const { stage, picture, view, press, zoom, whole } = useStage(figure?.block ?? -1);
  if (!figure) return null;
  const { label, caption, source, asset, block } = figure;
  const name = [label, caption].filter((part) => part !== '').join(' ') || say('figures.figure');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = TURNS[event.key];
    if (press(event.key)) event.preventDefault();
    else if (step !== undefined) {
      event.preventDefault();
      turn(figures, at, step);
    }
  };
  return (
    <Dialog label={name} className="figure-viewer" onClose={closeFigure}>
      <div className="viewer-sheet" onKeyDown={onKeyDown}>
        <header className="viewer-bar">
          <h2 lang={language}>
            {label !== '' && <span className="viewer-label">{label}</span>} {caption}
          </h2>
          <IconButton
            icon="minus"
            label={say('viewer.smaller')}
            keys="-"
            onClick={() => zoom(1 / STEP)}
          />
          <button
            type="button"
            className="viewer-scale"
            title={`${say('viewer.whole')}  0`}
            onClick={whole}
          >
            {say('viewer.scale', { percent: Math.round(view.scale * 100) })}
          </button>
          <IconButton
            icon="plus"
            label={say('viewer.larger')}
            keys="+"
            onClick={() => zoom(STEP)}
          />
          <IconButton icon="close" label={sayShell('close')} keys="Esc" onClick={closeFigure} />
        </header>
        <div
          ref={stage}
          className="viewer-stage"
          role="group"
          aria-label={say('viewer.stage')}
          tabIndex={0}
        >
          <img
            key={block}
            ref={picture}
            src={`${ASSETS}${asset.id}`}
            alt={name}
            draggable={false}
            style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
          />
        </div>
        <footer className="viewer-foot">
          <IconButton
            icon="back"
            label={say('viewer.previous')}
            keys="PgUp"
            aria-disabled={at === 0}
            onClick={() => turn(figures, at, -1)}
          />
          <p className="viewer-place">{say('viewer.place', { at: at + 1, of: figures.length })}</p>
          <IconButton
            icon="forward"
            label={say('viewer.next')}
            keys="PgDn"
            aria-disabled={at === figures.length - 1}
            onClick={() => turn(figures, at, 1)}
          />
          <p className="viewer-source" lang={language}>
            {source}
          </p>
          <button
            type="button"
            className="viewer-jump"
            onClick={() => {
              closeFigure();
              useReader.getState().goToBlock(block);
            }}
          >
            {say('viewer.show')}
          </button>
        </footer>
      </div>
    </Dialog>
  );
}

export default function FigureViewer() {
  const opened = useReader((state) => state.opened);
  const block = useFigureView((state) => state.block);
  const figures = useMemo(
    () =>
      (opened ? figuresOf(opened.blocks) : []).filter(
        (entry): entry is Pictured => entry.asset !== null,
      ),
    [opened],
  );
  const at = figures.findIndex((entry) => entry.block === block);
  if (!opened || at < 0) return null;
  return <Viewer figures={figures} at={at} language={opened.metadata.language} />;
}
