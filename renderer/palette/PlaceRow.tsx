import type { Place, PlaceKind } from '../../preload/contract/quick-open';
import { useQuickOpenWords } from '../locales/quick-open-words';
import { useReader } from '../state/reader';
import { Icon, type IconName } from '../ui/icons';

const ICONS: Readonly<Record<PlaceKind, IconName>> = {
  report: 'report',
  heading: 'outline',
  figure: 'figure',
  table: 'table',
  note: 'notes',
  bookmark: 'bookmark',
};

/** A title with what was typed for it marked. */
function Marked({ title, marks }: Pick<Place, 'title' | 'marks'>) {
  const ends = [0, ...marks.map(([, end]) => end)];
  return (
    <>
      {marks.map(([start, end], at) => (
        <span key={start}>
          {title.slice(ends[at], start)}
          <mark>{title.slice(start, end)}</mark>
        </span>
      ))}
      {title.slice(ends.at(-1))}
    </>
  );
}

/** One place: what it is, what it is called, and where it is. */
export function PlaceRow({ place }: { readonly place: Place }) {
  const say = useQuickOpenWords();
  const { kind, target, title, language, marks } = place;
  const open = useReader(({ opened }) => opened?.id === target.reportId);
  // The first step of the path is the report: that it is the open one need not be said.
  const path = open && kind !== 'report' ? place.path.slice(1) : place.path;
  return (
    <>
      <span className="menu-mark">
        <Icon name={ICONS[kind]} size={18} />
      </span>
      <span className="palette-words" lang={language}>
        <span className="palette-name">
          <Marked title={title} marks={marks} />
        </span>
        {path.length > 0 && <span className="palette-path">{path.join(' › ')}</span>}
      </span>
      <span className="palette-kind">{say(`kind.${kind}`)}</span>
    </>
  );
}
