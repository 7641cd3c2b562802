import type { ReportSummary } from '../../preload/contract/library';
import { useSay } from '../locales/say';
import { showReview } from '../state/app';
import { MenuButton } from '../ui/Menu';

/** What else can be done with a report of the list. */
export function RowMenu({ report }: { readonly report: ReportSummary }) {
  const say = useSay();
  return (
    <div className="report-more">
      <MenuButton
        icon="more"
        label={say('library.more', { title: report.metadata.title })}
        items={[
          {
            id: 'review',
            icon: 'check',
            label: say('command.review'),
            run: () => showReview(report.id),
          },
        ]}
      />
    </div>
  );
}
