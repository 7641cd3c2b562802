/** The review of an import: what was made of a file, what was unsure, and corrections. Loaded when it is first opened. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useImportSay } from '../locales/import-words';
import { useSay } from '../locales/say';
import { useApp } from '../state/app';
import {
  closeReview,
  loadReview,
  redoCorrection,
  undoCorrection,
  useReview,
  type Review as ReviewData,
} from '../state/review';
import { IconButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/icons';
import { Tabs } from '../ui/Tabs';
import { Corrections } from './Corrections';
import { Doubts } from './Doubts';
import { Facts } from './Facts';
import { FoldedParts } from './FoldedParts';
import { Structure } from './Structure';
import './review.css';

const PANES = ['doubts', 'structure', 'folded', 'corrections'] as const;
type Pane = (typeof PANES)[number];

const close = () => void closeReview();

function Panes({ review }: { readonly review: ReviewData }) {
  const say = useImportSay();
  const { doubts, boilerplate } = review.opened;
  const [pane, setPane] = useState<Pane>(doubts.length > 0 ? 'doubts' : 'structure');
  const [line, setLine] = useState<number | null>(null);
  const counts = {
    doubts: doubts.length,
    structure: undefined,
    folded: boilerplate.length,
    corrections: review.corrections.length,
  };
  return (
    <Tabs
      label={say('review.panes')}
      tabs={PANES.map((id) => ({ id, label: say(`pane.${id}`), count: counts[id] }))}
      chosen={pane}
      onChoose={setPane}
    >
      {pane === 'doubts' && (
        <Doubts
          review={review}
          onChange={(block) => {
            setLine(block);
            setPane('structure');
          }}
        />
      )}
      {pane === 'structure' && <Structure review={review} line={line} onLine={setLine} />}
      {pane === 'folded' && <FoldedParts review={review} />}
      {pane === 'corrections' && <Corrections review={review} />}
    </Tabs>
  );
}

/** Why the last correction could not be made. */
function Refused() {
  const say = useSay();
  const refused = useReview((state) => state.refused);
  return (
    <div role="alert">
      {refused !== null && (
        <div className="review-refused">
          <Icon name="warning" />
          <p>
            {refused.message} {refused.remedy}
          </p>
          <IconButton
            icon="close"
            label={say('notices.dismiss')}
            onClick={() => useReview.setState({ refused: null })}
          />
        </div>
      )}
    </div>
  );
}

function Head() {
  const say = useSay();
  const sayImport = useImportSay();
  const canUndo = useReview((state) => state.review?.canUndo ?? false);
  const canRedo = useReview((state) => state.review?.canRedo ?? false);
  return (
    <div className="review-head">
      <h2>{sayImport('review.title')}</h2>
      <IconButton
        icon="undo"
        label={sayImport('review.undo')}
        disabled={!canUndo}
        onClick={() => void undoCorrection()}
      />
      <IconButton
        icon="redo"
        label={sayImport('review.redo')}
        disabled={!canRedo}
        onClick={() => void redoCorrection()}
      />
      <IconButton icon="close" label={say('close')} onClick={close} />
    </div>
  );
}

/** Undo and redo by their usual keys; a text field has its own. */
function onKeyDown(event: KeyboardEvent): void {
  const key = event.key.toLowerCase();
  const isField = event.target instanceof HTMLElement && event.target.matches('input, textarea');
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isField) return;
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  void (key === 'y' || event.shiftKey ? redoCorrection() : undoCorrection());
}

/** What had the focus may be gone once a correction is made: then the pane takes it, for the keyboard to go on from. */
function useFocusKept(review: ReviewData | null) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (review === null || document.activeElement !== document.body) return;
    sheet.current?.querySelector<HTMLElement>('[role="tabpanel"]')?.focus();
  }, [review]);
  return sheet;
}

export default function Review() {
  const say = useImportSay();
  const reportId = useApp((state) => state.reviewed);
  const review = useReview((state) => state.review);
  const problem = useReview((state) => state.problem);
  useEffect(() => {
    if (reportId !== null) void loadReview(reportId);
  }, [reportId]);
  const busy = useReview((state) => state.busy);
  const sheet = useFocusKept(review);
  const shown = review?.opened.id === reportId ? review : null;
  return (
    <Dialog label={say('review.title')} className="review" onClose={close}>
      <div ref={sheet} className="review-sheet" aria-busy={busy} onKeyDown={onKeyDown}>
        <Head />
        <Refused />
        {problem !== null && (
          <div className="review-wait" role="alert">
            <p>{problem.message}</p>
            <p>{problem.remedy}</p>
          </div>
        )}
        {problem === null && shown === null && (
          <p className="review-wait" role="status">
            {say('review.loading')}
          </p>
        )}
        {shown !== null && (
          <div className="review-body">
            <Facts review={shown} />
            <Panes key={shown.opened.id} review={shown} />
          </div>
        )}
      </div>
    </Dialog>
  );
}
