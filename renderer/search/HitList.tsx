/** Every hit in the open report with the sentence around it, under its chapter. Draws only the rows in view. */
import {
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { snippetAround } from '../../preload/contract/text/snippet';
import { useSearchWords } from '../locales/search-words';
import {
  goToHit,
  hitCount,
  presentAside,
  stepHit,
  useFind,
  type AsideHit,
  type FindState,
} from '../state/find';
import { blockAt } from '../state/reader-blocks';
import { useReader } from '../state/reader';
import { Icon } from '../ui/icons';
import { HitFilter } from './HitFilter';
import { hitRows, rowsInView, type HitRow, type HitRows } from './hit-rows';
import { reportText, type ReportText } from './report-text';
import { Sentence } from './Sentence';
import './hit-list.css';

/** Around a hit, so that it stands in the first two lines of its row. In UTF-16 units. */
const ROOM = { before: 16, after: 60 };

const idOf = (hit: number) => `hit-${hit}`;

function GroupRow({ row }: { readonly row: Exclude<HitRow, { kind: 'hit' }> }) {
  const say = useSearchWords();
  const name =
    row.kind === 'beside' ? say(`hits.${row.what}`) : (row.heading?.text ?? say('hits.opening'));
  return (
    <>
      {row.kind === 'beside' && <Icon name={row.what === 'note' ? 'notes' : 'folded'} size={16} />}
      <span className="hit-chapter">{name}</span>
      <span className="hit-count">{row.count.toLocaleString()}</span>
    </>
  );
}

function AsideSentence({ hit: { aside, start, end } }: { readonly hit: AsideHit }) {
  const { text } = aside;
  const snippet = snippetAround(text, { start, end }, { start: 0, end: text.length }, ROOM);
  return <Sentence text={text} snippet={snippet} marks={[{ start, end }]} />;
}

interface Listed extends Pick<FindState, 'hits' | 'asides' | 'current'> {
  /** How many there are. */
  readonly total: number;
}

/** What is listed: after the count has been drawn, which a list of 30,000 would hold up. */
function useListed(): Listed {
  const hits = useDeferredValue(useFind((state) => state.hits));
  const asides = useDeferredValue(useFind((state) => state.asides));
  const current = useDeferredValue(useFind((state) => state.current));
  return { hits, asides, current, total: hitCount({ hits, asides }) };
}

interface HitSentenceProps {
  readonly hit: number;
  readonly listed: Listed;
  readonly source: ReportText;
}

function HitSentence({ hit, listed, source }: HitSentenceProps) {
  const { hits } = listed;
  const beside = presentAside({ ...listed, current: hit });
  if (beside) return <AsideSentence hit={beside} />;
  const [start = 0, end = 0] = hits.subarray(2 * hit, 2 * hit + 2);
  const block = blockAt(source.starts, start);
  const passage = {
    start: source.starts[block] ?? 0,
    end: Math.max(end, (source.starts[block + 1] ?? source.text.length) - 1),
  };
  const snippet = snippetAround(source.text, { start, end }, passage, ROOM);
  return <Sentence text={source.text} snippet={snippet} marks={[{ start, end }]} />;
}

/** What is scrolled to, and how to follow the present hit. */
function useScrolled(list: HitRows, current: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const measure = () => {
    const element = scroller.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight });
  };
  useLayoutEffect(() => {
    measure();
    const observer = new ResizeObserver(measure);
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = scroller.current;
    if (!element || current < 0) return;
    const row = list.rowOf(current);
    const [top = 0, bottom = 0] = [list.tops[row], list.tops[row + 1]];
    const { scrollTop, clientHeight } = element;
    if (top < scrollTop || bottom > scrollTop + clientHeight) {
      element.scrollTop = Math.max(0, top - clientHeight / 3);
    }
    measure();
  }, [list, current]);
  return { scroller, view, measure };
}

const KEYS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

export default function HitList() {
  const say = useSearchWords();
  const opened = useReader((state) => state.opened);
  const headings = useReader((state) => state.headings);
  const listed = useListed();
  const { hits, asides, current, total } = listed;
  const list = useMemo(() => hitRows(hits, headings, asides), [hits, headings, asides]);
  const { scroller, view, measure } = useScrolled(list, current);
  const { first, end } = rowsInView(list.tops, view.top, view.height);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = KEYS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    stepHit(step);
  };
  if (!opened) return null;
  return (
    <section className="hit-list" aria-label={say('hits.label')}>
      <div className="hit-list-head">
        <h2 className="hit-list-title">{say('hits.title', { count: total })}</h2>
        <HitFilter />
      </div>
      {total === 0 && <p className="hit-list-empty">{say('hits.empty')}</p>}
      <div
        ref={scroller}
        className="hit-rows"
        role="listbox"
        tabIndex={0}
        aria-label={say('hits.label')}
        aria-activedescendant={current < 0 ? undefined : idOf(current)}
        lang={opened.metadata.language}
        onScroll={measure}
        onKeyDown={onKeyDown}
      >
        <div className="hit-rows-all" role="presentation" style={{ height: list.tops.at(-1) }}>
          {list.rows.slice(first, end).map((row, at) => {
            const style = { top: list.tops[first + at] };
            return row.kind !== 'hit' ? (
              <div key={first + at} className="hit-row-chapter" role="presentation" style={style}>
                <GroupRow row={row} />
              </div>
            ) : (
              <div
                key={first + at}
                id={idOf(row.hit)}
                className="hit-row"
                role="option"
                aria-selected={row.hit === current}
                aria-setsize={total}
                aria-posinset={row.hit + 1}
                tabIndex={-1}
                style={style}
                onClick={() => goToHit(row.hit)}
              >
                <HitSentence hit={row.hit} listed={listed} source={reportText(opened)} />
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}
