/** A picture in the whole window, to be enlarged and moved; from it to the next. Loaded when one is first looked at. */
import { useEffect, useMemo, type KeyboardEvent, type ReactNode } from 'react';
import type { AssetRef } from '../../preload/contract/report';
import { useFigureWords } from '../locales/figure-words';
import { useSay } from '../locales/say';
import { drawArea, leaveArea, useAreaMode } from '../state/area-mode';
import { closeFigure, showFigure, useFigureView } from '../state/figure-view';
import { useReader } from '../state/reader';
import { figuresOf, type FigureEntry } from '../state/references';
import { IconButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { PictureMarks } from './PictureMarks';
import { usePictureMarks } from './use-picture-marks';
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
  /** The card of the mark that has the focus. */
  readonly card: ReactNode;
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

interface BarProps {
  readonly figure: Pictured;
  readonly language: string;
  /** 1 is as large as fits. */
  readonly scale: number;
  readonly zoom: (factor: number) => void;
  readonly whole: () => void;
}

/** What the picture is, what can be marked of it, and how large it is. */
function Bar({ figure, language, scale, zoom, whole }: BarProps) {
  const say = useFigureWords();
  const sayShell = useSay();
  const { label, caption, block } = figure;
  const drawing = useAreaMode((state) => state.block === block);
  const markFigure = () => {
    const { starts, mark } = useReader.getState();
    mark({ type: 'figure', at: starts[block] ?? 0 });
  };
  return (
    <header className="viewer-bar">
      <h2 lang={language}>
        {label !== '' && <span className="viewer-label">{label}</span>} {caption}
      </h2>
      <IconButton
        icon="area"
        label={say('viewer.area')}
        keys="R"
        aria-pressed={drawing}
        onClick={() => (drawing ? leaveArea() : drawArea(block))}
      />
      <IconButton icon="highlight" label={say('viewer.mark')} onClick={markFigure} />
      <span className="viewer-line" />
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
        {say('viewer.scale', { percent: Math.round(scale * 100) })}
      </button>
      <IconButton icon="plus" label={say('viewer.larger')} keys="+" onClick={() => zoom(STEP)} />
      <IconButton icon="close" label={sayShell('close')} keys="Esc" onClick={closeFigure} />
    </header>
  );
}

/** Which of the pictures it is, and the way to the others and into the text. */
function Foot({ figures, at, language }: Omit<ViewerProps, 'card'>) {
  const say = useFigureWords();
  const figure = figures[at];
  return (
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
        {figure?.source}
      </p>
      <button
        type="button"
        className="viewer-jump"
        onClick={() => {
          closeFigure();
          if (figure) useReader.getState().goToBlock(figure.block);
        }}
      >
        {say('viewer.show')}
      </button>
    </footer>
  );
}

/** A figure's pictures, its marks, and the card of the one that has the focus. */
function Viewer({ figures, at, language, card }: ViewerProps) {
  const say = useFigureWords();
  const figure = figures[at];
  const block = figure?.block ?? -1;
  const { stage, picture, view, press, zoom, whole } = useStage(block);
  const { marks, isFocused, press: pressMark, ...onStage } = usePictureMarks(block);
  const drawing = useAreaMode((state) => state.block === block);

  // A mark that is deleted, or a rectangle that is let go of, takes the focus along.
  useEffect(() => {
    if (document.activeElement === document.body) stage.current?.focus({ preventScroll: true });
  }, [stage, marks, drawing, isFocused]);

  if (!figure) return null;
  const { label, caption, asset } = figure;
  const name = [label, caption].filter((part) => part !== '').join(' ') || say('figures.figure');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if ((event.target as Element).closest('.viewer-card')) return;
    const step = TURNS[event.key];
    if (press(event.key) || pressMark(event)) event.preventDefault();
    else if (step !== undefined) {
      event.preventDefault();
      turn(figures, at, step);
    }
  };
  return (
    <Dialog label={name} className="figure-viewer" onClose={closeFigure}>
      <div className="viewer-sheet" onKeyDown={onKeyDown}>
        <Bar figure={figure} language={language} scale={view.scale} zoom={zoom} whole={whole} />
        <div
          ref={stage}
          className="viewer-stage"
          role="group"
          aria-label={say('viewer.stage')}
          tabIndex={0}
          onPointerDown={onStage.onPointerDown}
          onClick={(event) => onStage.onClick(event, picture.current)}
        >
          <img
            key={block}
            ref={picture}
            src={`${ASSETS}${asset.id}`}
            alt={name}
            draggable={false}
            style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
          />
          <PictureMarks key={`marks-${block}`} {...{ block, marks, picture, view }} />
        </div>
        {isFocused && (
          <aside className="viewer-card" aria-label={say('viewer.card')}>
            {card}
          </aside>
        )}
        <Foot figures={figures} at={at} language={language} />
      </div>
    </Dialog>
  );
}

/** `card` is that of the annotation that has the focus; it is shown while that is one of the picture's. */
export default function FigureViewer({ card }: { readonly card: ReactNode }) {
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
  return <Viewer figures={figures} at={at} language={opened.metadata.language} card={card} />;
}
