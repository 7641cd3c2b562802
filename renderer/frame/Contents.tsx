/** The left panel: the chapters of the report, and its figures and tables where it has some. */
import { lazy, Suspense } from 'react';
import { useSay } from '../locales/say';
import { Outline } from '../outline/Outline';
import { usePanels } from '../state/panels';
import { useReader } from '../state/reader';
import { Tabs } from '../ui/Tabs';

const FigureList = lazy(() => import('../figures/FigureList'));

export function Contents() {
  const say = useSay();
  const chosen = usePanels((state) => state.contents);
  const count = useReader(
    ({ opened }) =>
      opened?.blocks.filter(({ type }) => type === 'figure' || type === 'table').length ?? 0,
  );
  if (count === 0) return <Outline />;
  return (
    <Tabs
      label={say('contents.tabs')}
      tabs={[
        { id: 'chapters', label: say('outline.title') },
        { id: 'figures', label: say('contents.figures'), count },
      ]}
      chosen={chosen}
      onChoose={(contents) => usePanels.setState({ contents })}
    >
      {chosen === 'chapters' ? (
        <Outline />
      ) : (
        <Suspense>
          <FigureList />
        </Suspense>
      )}
    </Tabs>
  );
}
