import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { createModel, ReaderContext } from '../../../../renderer/reader/model';
import { Sections } from '../../../../renderer/reader/Sections';
import { startsIn } from '../../../../renderer/state/reader-blocks';
import { ReportParts } from '../../../../renderer/state/report-parts';
import { heading, openedReport, paragraph } from '../blocks';

test('what is drawn at first can be found by its offsets at once', () => {
  const opened = openedReport([heading(1, 'One'), paragraph('first words')]);
  const parts = new ReportParts(opened, () => Promise.reject(new Error('all is there')));
  const model = createModel(opened, { starts: startsIn(opened.directory), parts }, () => () => {});
  const drawn: number[] = [];
  const root = createRoot(document.createElement('div'));
  const onDrawn = (section: number) => void drawn.push(section);
  flushSync(() =>
    root.render(
      createElement(ReaderContext, { value: model }, createElement(Sections, { onDrawn })),
    ),
  );
  expect(drawn).toContain(0);
  expect(model.index.ranges(4, 9).map((range) => range.startContainer.textContent)).toEqual([
    'first words',
  ]);
  root.unmount();
});
