import { memo, type MouseEvent } from 'react';
import type { ReportSummary } from '../../preload/contract/library';
import { useLanguage, useSay } from '../locales/say';
import { useShelfWords } from '../locales/shelf-words';
import { openReport, useLibrary } from '../state/library';
import { toggleSelected, useShelf } from '../state/shelf';
import { Icon } from '../ui/icons';
import { dated, lengthOf, state, when } from './card-words';
import { Cover } from './Cover';

interface ReportItemProps {
  readonly report: ReportSummary;
  /** Its id in the page; a report that is in several groups has several. */
  readonly id: string;
  readonly layout: 'cards' | 'list';
  readonly focusable: boolean;
}

/** A click opens a report; with Ctrl or Cmd, on its mark, or once some are selected, it selects. */
function act(event: MouseEvent, id: string): void {
  const mark = event.target instanceof Element && event.target.closest('.item-mark') !== null;
  const selecting = useShelf.getState().selected.size > 0;
  if (mark || selecting || event.ctrlKey || event.metaKey) toggleSelected(id);
  else void openReport(id);
}

function Facts({ report, layout }: Pick<ReportItemProps, 'report' | 'layout'>) {
  const say = useSay();
  const sayShelf = useShelfWords();
  const language = useLanguage();
  const found = useShelf(({ damaged }) => damaged.get(report.id) ?? 0);
  const noPages = useShelf((shelf) => shelf.noPages.has(report.id));
  const opening = useLibrary((library) => library.opening === report.id);
  const { annotations } = report.counts;
  const lost = Math.max(report.lost, found);
  return (
    <span className="item-facts">
      <span className="item-length">{lengthOf(report, language, say, sayShelf)}</span>
      <span className="item-state">
        {opening ? say('library.opening') : state(report, language, say)}
      </span>
      <span className={annotations > 0 ? 'item-notes' : 'item-notes item-no-notes'}>
        {annotations > 0
          ? say('library.notes', { count: annotations })
          : layout === 'list' && say('library.notes.none')}
      </span>
      {layout === 'list' && (
        <span className="item-when">{when(report, new Date(), language, say)}</span>
      )}
      {lost > 0 && (
        <span className="item-lost" title={sayShelf('lost', { count: lost })}>
          <Icon name="warning" size={16} />
          {sayShelf('lost.short')}
        </span>
      )}
      {noPages && (
        <span className="item-lost" title={sayShelf('pages.gone')}>
          <Icon name="warning" size={16} />
          {sayShelf('pages.gone.short')}
        </span>
      )}
    </span>
  );
}

function Words({ report }: Pick<ReportItemProps, 'report'>) {
  const language = useLanguage();
  const { metadata, tags } = report;
  return (
    <span className="item-words">
      <span className="item-title" lang={metadata.language}>
        {metadata.title}
      </span>
      <span className="item-origin">
        <span>{metadata.publisher ?? ''}</span>
        <span>{dated(report, language)}</span>
        {tags.map((tag) => (
          <span key={tag} className="item-tag">
            {tag}
          </span>
        ))}
      </span>
    </span>
  );
}

/** A report of the library, as a cover or as a row. */
export const ReportItem = memo(function ReportItem(props: ReportItemProps) {
  const { report, id, layout, focusable } = props;
  const selected = useShelf((shelf) => shelf.selected.has(report.id));
  const opening = useLibrary((library) => library.opening === report.id);
  return (
    <div
      id={id}
      role="option"
      className={`report-row row-${layout}`}
      data-report={report.id}
      aria-selected={selected}
      aria-busy={opening}
      tabIndex={focusable ? 0 : -1}
      onClick={(event) => act(event, report.id)}
    >
      <span className="item-mark" aria-hidden="true">
        <Icon name="check" size={16} />
      </span>
      {layout === 'cards' ? <Cover report={report} /> : <Words report={report} />}
      <Facts report={report} layout={layout} />
    </div>
  );
});
