import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sql } from '../../main/storage/sql';
import { DEFAULT_SETTINGS } from '../../preload/contract/settings';
import { valueOf, World } from './support/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.remove());

const start = async (...files: string[]) => {
  const handlers = await world.start({ requested: { files } });
  return { handlers, started: valueOf(await handlers['app.start'](undefined)) };
};

test('an empty library starts with nothing to show and the usual settings', async () => {
  const { started } = await start();
  expect(started).toEqual({
    settings: DEFAULT_SETTINGS,
    language: 'en',
    platform: 'linux',
    opened: null,
    notices: [],
  });
});

test('the file that was named is imported and shown; the one that can’t be is told', async () => {
  const good = await world.write('good.txt', '@title: Good\nText.');
  const { started } = await start(good, join(world.files, 'missing.txt'));
  expect(started.opened?.metadata.title).toBe('Good');
  expect(started.notices).toMatchObject([{ code: 'file-not-found' }]);
});

test('without a name the report that was opened last is shown', async () => {
  const { handlers } = await start();
  const first = await world.import(handlers, 'a.txt', '@title: A\nText a.');
  const second = await world.import(handlers, 'b.txt', '@title: B\nText b.');
  for (const reportId of [second, first]) valueOf(await handlers['reports.open']({ reportId }));
  await world.settle();
  const order = valueOf(await handlers['reports.list'](undefined)).map(({ id }) => id);
  expect(order).toEqual([first, second]);
  await world.stop();
  expect((await start()).started.opened?.id).toBe(first);
});

test('of two panes the active one is shown, at its own line; without its report, the last one', async () => {
  const { handlers } = await start();
  const active = await world.import(handlers, 'a.txt', '@title: A\nText a.');
  const last = await world.import(handlers, 'b.txt', '@title: B\nText b.');
  for (const reportId of [active, last]) valueOf(await handlers['reports.open']({ reportId }));
  const at = (reportId: string, offset: number) => ({ reportId, locator: { offset, within: 0.5 } });
  const keep = (to: typeof handlers, reportId: string) =>
    to['settings.change']({
      split: { ratio: 0.4, panes: { shown: [at(last, 1), at(reportId, 3)], active: 1 } },
    });
  valueOf(await keep(handlers, active));
  await world.stop();
  const { handlers: again, started } = await start();
  expect(started.opened).toMatchObject({ id: active, locator: { offset: 3, within: 0.5 } });
  expect(started.settings.split.ratio).toBe(0.4);
  valueOf(await keep(again, 'gone'));
  await world.stop();
  expect((await start()).started.opened?.id).toBe(last);
});

test('a link to a report that is not there is told, and the last one shown', async () => {
  const { handlers } = await start();
  const reportId = await world.import(handlers, 'a.txt', 'Text a.');
  valueOf(await handlers['reports.open']({ reportId }));
  await world.stop();
  const again = await world.start({ requested: { files: [], reportId: 'nowhere' } });
  const started = valueOf(await again['app.start'](undefined));
  expect(started.opened?.id).toBe(reportId);
  expect(started.notices).toMatchObject([{ code: 'report-not-found' }]);
});

test('settings last, and one that this version can’t read gives way to the usual', async () => {
  const { handlers } = await start();
  valueOf(await handlers['settings.change']({ theme: 'dark', language: 'zh-CN' }));
  await world.library.notes.write((db) =>
    db.run(sql`INSERT INTO setting (key, value) VALUES ('notes', '{"open":"perhaps"}')`),
  );
  await world.stop();
  const { started } = await start();
  expect(started.settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', language: 'zh-CN' });
  expect(started.language).toBe('zh-CN');
});
