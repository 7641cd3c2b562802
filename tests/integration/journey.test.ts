import { afterEach, beforeEach, expect, test } from 'vitest';
import { canonicalText } from '../../main/report/canonical-text';
import { mark, valueOf, World } from './support/world';

const TEXT = `@title: Harbour cranes
@publisher: Quay Research
@date: 2025-03-01
# Lifting
A crane lifts forty boxes an hour.
- 起重机每小时吊四十箱。
Wind stops the work above twenty metres a second.
`;

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.remove());

test('imports, opens, marks, changes, removes, and finds it all after a restart', async () => {
  let handlers = await world.start();
  const reportId = await world.import(handlers, 'cranes.txt', TEXT);
  expect(reportId).toMatch(/^[a-z2-7]{16}$/);
  expect(world.heard).toContainEqual(['emit', 'reports.changed', undefined]);

  const opened = valueOf(await handlers['reports.open']({ reportId }));
  const { text } = canonicalText(opened.blocks);
  expect(text).toBe(
    'Lifting\nA crane lifts forty boxes an hour.\n起重机每小时吊四十箱。\n' +
      'Wind stops the work above twenty metres a second.',
  );
  expect(opened.textLength).toBe(text.length);

  const start = text.indexOf('forty boxes');
  const across = { start, end: text.indexOf('吊四十箱') + 4 };
  const annotation = await mark(handlers, reportId, across, 'Compare **rivals**.');
  expect(annotation).toMatchObject({
    motivation: 'commenting',
    revision: 1,
    target: {
      position: across,
      quote: {
        exact: 'forty boxes an hour.\n起重机每小时吊四十箱',
        prefix: 'Lifting\nA crane lifts ',
        suffix: '。\nWind stops the work above twen',
      },
    },
    anchoring: { state: 'exact', ...across },
  });

  const updated = valueOf(
    await handlers['annotations.update']({ annotationId: annotation.id, note: '', tags: ['port'] }),
  );
  expect(updated).toMatchObject({ motivation: 'highlighting', tags: ['port'], revision: 2 });

  const locator = { offset: 8, within: 0.25 };
  valueOf(await handlers['reading.savePosition']({ reportId, locator, progress: 0.4 }));
  await world.stop();

  handlers = await world.start();
  const started = valueOf(await handlers['app.start'](undefined));
  expect(started.opened).toMatchObject({ id: reportId, locator, annotations: [updated] });
  expect(started).toMatchObject({ language: 'en', platform: 'linux', notices: [] });
  expect(valueOf(await handlers['reports.list'](undefined))).toMatchObject([
    { id: reportId, counts: { headings: 1, annotations: 1 }, progress: 0.4 },
  ]);

  valueOf(await handlers['annotations.remove']({ annotationId: annotation.id }));
  expect(valueOf(await handlers['reports.open']({ reportId })).annotations).toEqual([]);
  expect(valueOf(await handlers['history.undo'](undefined))).toMatchObject([
    { annotation: { tags: ['port'], revision: 4 } },
  ]);
});
