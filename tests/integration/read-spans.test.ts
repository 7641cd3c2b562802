import { afterEach, beforeEach, expect, test } from 'vitest';
import { canonicalText } from '../../main/report/canonical-text';
import { mark, valueOf, World } from './support/world';

const TEXT = `@title: Harbour cranes
@publisher: Quay Research
@date: 2025-03-01
# Lifting
A crane lifts forty boxes an hour.
# Wind
Wind stops the work above twenty metres a second.
`;
const NEWER = TEXT.replace('# Lifting', '# Lifting\nThis paragraph is new here.').replace(
  '# Wind',
  '# Weather',
);

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.remove());

test('what was read is there after a restart, and in a newer copy where that says the same', async () => {
  let handlers = await world.start();
  const reportId = await world.import(handlers, 'cranes.txt', TEXT);
  const { edition, blocks } = valueOf(await handlers['reports.open']({ reportId }));
  const { text } = canonicalText(blocks);
  await mark(handlers, reportId, { start: 0, end: 4 }, '');
  const spans: [number, number][] = [[8, text.length]];
  valueOf(await handlers['reading.saveSpans']({ reportId, edition, spans }));
  await world.stop();

  handlers = await world.start();
  expect(valueOf(await handlers['reading.readSpans']({ reportId }))).toEqual({
    reportId,
    edition,
    spans,
  });

  await world.import(handlers, 'cranes.txt', NEWER);
  const newer = canonicalText(valueOf(await handlers['reports.open']({ reportId })).blocks).text;
  const after = valueOf(await handlers['reading.readSpans']({ reportId }));
  expect(after.edition).not.toBe(edition);
  expect(after.spans.map(([start, end]) => newer.slice(start, end))).toEqual([
    'A crane lifts forty boxes an hour.\n',
    'Wind stops the work above twenty metres a second.',
  ]);

  const stale = await handlers['reading.saveSpans']({ reportId, edition, spans });
  expect(stale).toMatchObject({ ok: false, error: { code: 'report-changed' } });
  const nowhere = await handlers['reading.readSpans']({ reportId: 'nowhere' });
  expect(nowhere).toMatchObject({ ok: false, error: { code: 'report-not-found' } });
});
