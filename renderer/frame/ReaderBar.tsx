/** The bar above an open report. */
import { lazy, Suspense } from 'react';
import { copyNotes } from '../commands/copy-notes';
import { exportFile } from '../commands/export-file';
import { find } from '../commands/find';
import { originalPage } from '../commands/original-page';
import { review } from '../commands/review';
import { showNotebook } from '../commands/show-notebook';
import { showLibrary } from '../commands/show-library';
import { splitView } from '../commands/split';
import { toggleNotes } from '../commands/toggle-notes';
import { toggleOutline } from '../commands/toggle-outline';
import { facts, longDate } from '../locales/dates';
import { useLanguage, useSay } from '../locales/say';
import { usePanel } from '../state/panels';
import { isSplit, usePanes } from '../state/panes';
import { useReader } from '../state/reader';
import { useVisited } from '../state/visited';
import { MenuButton } from '../ui/Menu';
import { CommandButton, menuItem } from './CommandButton';
import { ReadingButton } from './ReadingButton';
import { SettingsButton } from './SettingsButton';
import { usePainted } from './use-painted';
import './bar.css';

const ChapterTime = lazy(() => import('./ChapterTime'));

function Title() {
  const language = useLanguage();
  const painted = usePainted();
  const metadata = useReader((state) => state.opened?.metadata);
  if (metadata === undefined) return null;
  const { title, publisher, publishedOn, language: written } = metadata;
  const published = publishedOn === null ? null : longDate(publishedOn, language);
  return (
    <div className="bar-title" title={title}>
      <p className="bar-name" lang={written}>
        {title}
      </p>
      <p className="bar-origin">{facts([publisher, published], language)}</p>
      <Suspense>{painted && <ChapterTime />}</Suspense>
    </div>
  );
}

export function ReaderBar() {
  const say = useSay();
  const from = useVisited((state) => state.reportId);
  const visited = useReader((state) => from !== null && state.opened?.id === from);
  const outline = usePanel('outline') !== 'closed';
  const notes = usePanel('notes') !== 'closed';
  const split = usePanes(isSplit);
  return (
    <header className="bar">
      <div className="bar-side">
        <CommandButton command={showLibrary} />
        {visited && <CommandButton command={showNotebook} />}
        <CommandButton command={toggleOutline} pressed={outline} />
      </div>
      <Title />
      <div className="bar-side bar-end">
        <CommandButton command={find} />
        <ReadingButton />
        <CommandButton command={splitView} pressed={split} />
        <CommandButton command={toggleNotes} pressed={notes} />
        <MenuButton
          icon="export"
          label={say('bar.export')}
          items={[
            menuItem(exportFile, say),
            menuItem(copyNotes, say),
            menuItem(review, say),
            menuItem(originalPage, say),
          ]}
        />
        <SettingsButton />
      </div>
    </header>
  );
}
