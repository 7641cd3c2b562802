import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useSay } from '../locales/say';
import { asksBeside, goToBlock } from '../state/beside';
import { usePane } from '../state/panes';
import type { Pane } from '../state/panes';
import { chapterShares, useReadSpans } from '../state/read-spans';
import { useReader } from '../state/reader';
import type { Heading } from '../state/reader-blocks';
import { Icon } from '../ui/icons';
import { useRowWindow } from '../ui/use-row-window';
import {
  closedAtFirst,
  countByChapter,
  countOfRow,
  nodesByBlock,
  outlineTree,
  shownFor,
  visibleRows,
} from './tree';
import type { OutlineRow } from './tree';
import { treeMove } from './tree-keys';

/** Of a row with one line, in CSS pixels; see outline.css. */
const ROW_HEIGHT = 28;

/** From this share on a chapter is shown as begun, and from these percent on as read: a line or two may be passed over. */
const BEGUN = 0.02;
const READ = 95;

interface ReadShareProps {
  readonly share: number;
}

/** How much of a chapter has been read: a ring that fills, and a tick. */
function ReadShare({ share }: ReadShareProps) {
  const say = useSay();
  const percent = Math.round(share * 100);
  const whole = percent >= READ;
  return (
    <span
      className="outline-read"
      title={whole ? say('outline.read') : say('outline.readShare', { percent })}
    >
      {whole ? (
        <Icon name="check" size={12} />
      ) : (
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <circle cx="6" cy="6" r="4.5" />
          <circle cx="6" cy="6" r="4.5" pathLength="100" strokeDasharray={`${percent} 100`} />
        </svg>
      )}
      <span className="unseen">
        {whole ? say('outline.read') : say('outline.readShare', { percent })}
      </span>
    </span>
  );
}

interface RowProps {
  readonly row: OutlineRow;
  /** The share of the chapter that has been read, in [0, 1]. */
  readonly share: number;
  readonly count: number;
  readonly current: boolean;
  readonly tabbable: boolean;
  readonly onToggle: (block: number) => void;
}

function Row({ row, share, count, current, tabbable, onToggle }: RowProps) {
  const say = useSay();
  const { heading, depth } = row.node;
  return (
    <li
      role="treeitem"
      className="outline-row"
      data-block={heading.block}
      data-depth={Math.min(depth, 6)}
      aria-level={depth}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={current}
      {...(current && { 'aria-current': 'location' })}
      {...(row.expanded !== null && { 'aria-expanded': row.expanded })}
      tabIndex={tabbable ? 0 : -1}
      onClick={(event) => goToBlock(heading.block, event)}
      onAuxClick={(event) => event.button === 1 && goToBlock(heading.block, event)}
    >
      <span
        className="outline-twist"
        aria-hidden="true"
        onClick={(event) => {
          if (row.expanded === null) return;
          event.stopPropagation();
          onToggle(heading.block);
        }}
      >
        {row.expanded !== null && <Icon name="forward" size={12} />}
      </span>
      <span className="outline-name">{heading.text}</span>
      {share >= BEGUN && <ReadShare share={share} />}
      {count > 0 && (
        <span className="outline-count" title={say('outline.annotations', { count })}>
          {count}
        </span>
      )}
    </li>
  );
}

/** Which chapters were closed, for as long as a pane shows its report: another pane may take the panel in between. */
const closedIn = new Map<
  Pane,
  { readonly session: number; readonly closed: ReadonlySet<number> }
>();

/** Which chapters are closed. */
function useClosed(roots: ReturnType<typeof outlineTree>, count: number) {
  const pane = usePane();
  const session = useReader((state) => state.session);
  const [closed, setClosed] = useState<ReadonlySet<number>>(() => {
    const known = closedIn.get(pane);
    return known?.session === session ? known.closed : closedAtFirst(roots, count);
  });
  useEffect(() => void closedIn.set(pane, { session, closed }), [pane, session, closed]);
  const toggle = useCallback((block: number) => {
    setClosed((old) => {
      const next = new Set(old);
      if (!next.delete(block)) next.add(block);
      return next;
    });
  }, []);
  return { closed, toggle };
}

interface TreeProps {
  readonly headings: readonly Heading[];
  readonly language: string;
}

/** The chapters, with the one that is being read marked and in view. */
export function OutlineTree({ headings, language }: TreeProps) {
  const say = useSay();
  const list = useRef<HTMLUListElement>(null);
  const current = useReader((state) => state.currentHeading);
  const reportId = useReader((state) => state.opened?.id ?? '');
  const textLength = useReader((state) => state.opened?.textLength ?? 0);
  // To count thousands of notes can wait until the one that was just made is seen.
  const held = useDeferredValue(useReader((state) => state.held));
  const roots = useMemo(() => outlineTree(headings), [headings]);
  const nodes = useMemo(() => nodesByBlock(roots), [roots]);
  const { closed, toggle } = useClosed(roots, headings.length);
  const rows = useMemo(() => visibleRows(roots, closed), [roots, closed]);
  const counts = useMemo(
    () =>
      countByChapter(
        headings,
        held.order.flatMap((key) => held.byKey.get(key)?.annotation ?? []),
      ),
    [headings, held],
  );
  const spans = useReadSpans((read) => read[reportId]);
  const shares = useMemo(
    () => chapterShares(headings, textLength, spans ?? []),
    [headings, textLength, spans],
  );
  const shown = useMemo(() => shownFor(rows, nodes, current), [rows, nodes, current]);
  const rowOf = (block: number | null) =>
    list.current?.querySelector<HTMLElement>(`[data-block="${block}"]`) ?? null;

  const placeOf = (block: number | null) =>
    rows.findIndex((row) => row.node.heading.block === block);
  const rowWindow = useRowWindow(list, rows.length, ROW_HEIGHT, Math.max(0, placeOf(shown)));
  const bringInto = (block: number | null) => {
    const place = placeOf(block);
    if (place >= 0) rowWindow.reveal(place);
    return rowOf(block);
  };

  // Only another chapter brings its row into view, not a chapter that is opened or closed.
  const latest = useRef(bringInto);
  useEffect(() => {
    latest.current = bringInto;
  });
  useEffect(() => {
    latest.current(shown)?.scrollIntoView({ block: 'nearest' });
  }, [shown]);

  const onKeyDown = (event: KeyboardEvent) => {
    const block = Number((event.target as HTMLElement).dataset['block']);
    const at = placeOf(block);
    if (event.key === 'Enter' && asksBeside(event)) {
      event.preventDefault();
      goToBlock(block, event);
      return;
    }
    const unmodified = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    const move = unmodified ? treeMove(rows, at, event.key) : null;
    if (!move) return;
    event.preventDefault();
    if (move.kind === 'focus') bringInto(move.block)?.focus();
    else if (move.kind === 'choose') useReader.getState().goToBlock(move.block);
    else toggle(move.block);
  };

  const tabbable = shown ?? rows[0]?.node.heading.block ?? null;
  return (
    <ul
      ref={list}
      role="tree"
      className="outline-tree"
      lang={language}
      aria-label={say('outline.title')}
      onKeyDown={onKeyDown}
    >
      {rowWindow.above > 0 && <li role="none" style={{ blockSize: rowWindow.above }} />}
      {rows.slice(rowWindow.first, rowWindow.end).map((row) => (
        <Row
          key={row.node.heading.block}
          row={row}
          share={shares.get(row.node.heading.block) ?? 0}
          count={countOfRow(row, counts)}
          current={row.node.heading.block === shown}
          tabbable={row.node.heading.block === tabbable}
          onToggle={toggle}
        />
      ))}
      {rowWindow.below > 0 && <li role="none" style={{ blockSize: rowWindow.below }} />}
    </ul>
  );
}
