/** A newer copy of a report replaces the older one: what becomes of its annotations, and settling it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Handlers } from '../../main/ipc/handlers';
import { mark, valueOf, World } from './support/world';

const FIRST = [
  'Harbour cranes',
  'Cranes stop working when the wind rises above twenty metres a second.',
  'Automation cuts the time that a ship spends at the quay by a third.',
  'Railways carry a third of all containers away from the harbour.',
  'Diesel engines will be forbidden on the quay from next spring on.',
];
const SECOND = [
  'Harbour cranes',
  'An introduction that the first edition did not have.',
  'Cranes stop working when the wind rises above twenty metres a second.',
  'Automation cuts the time that a ship spends at the quay by one half.',
  'Railways carry a third of all containers away from the harbour.',
];

let world: World;
let handlers: Handlers;
let reportId: string;
const after = SECOND.join('\n');

/** Where a line stands in a copy. */
const lineOf = (copy: readonly string[], line: number) => {
  const start = copy.slice(0, line).join('\n').length + 1;
  return { start, end: start + (copy[line]?.length ?? 0) };
};
const moved = async () => valueOf(await handlers['reanchoring.list']({ reportId }));
const fates = async () => (await moved()).map(({ fate }) => fate);
const ids: string[] = [];

beforeEach(async () => {
  world = await World.create();
  handlers = await world.start();
  reportId = await world.import(handlers, 'a.txt', FIRST.join('\n'));
  ids.length = 0;
  for (const line of [1, 2, 4]) {
    ids.push((await mark(handlers, reportId, lineOf(FIRST, line))).id);
  }
  const path = await world.write('b.txt', after);
  const { imported } = valueOf(await handlers['reports.importDropped']([path]));
  expect(imported).toMatchObject([{ status: 'replaced', toCheck: 2 }]);
});
afterEach(() => world.remove());

const accept = (...annotationIds: (string | undefined)[]) =>
  handlers['reanchoring.retarget']({
    targets: annotationIds.map((annotationId = '') => ({ annotationId, position: null })),
  });

test('the list tells same words, other words and none apart, and what differs', async () => {
  const [same, reworded, orphan] = await moved();
  expect(same).toMatchObject({ fate: 'same', difference: [{ side: 'both', text: FIRST[1] }] });
  expect(reworded?.fate).toBe('reworded');
  const side = (of: 'quote' | 'report') =>
    reworded?.difference.flatMap(({ side: s, text }) => (s === 'both' || s === of ? text : []));
  expect(side('quote')?.join('')).toBe(FIRST[2]);
  expect(side('report')?.join('')).toBe(SECOND[3]);
  expect(orphan).toMatchObject({ fate: 'orphan', difference: [{ side: 'both', text: FIRST[4] }] });
});

test('accepting describes the target anew, and undo brings back what it was', async () => {
  const before = await moved();
  const [accepted] = valueOf(await accept(ids[1]));
  expect(accepted).toMatchObject({
    revision: 2,
    anchoring: { state: 'exact', ...lineOf(SECOND, 3) },
    target: { quote: { exact: SECOND[3] } },
  });
  expect(await fates()).toEqual(['same', 'orphan']);
  valueOf(await handlers['history.undo'](undefined));
  const undone = await moved();
  expect(undone.map(({ annotation }) => annotation.anchoring)).toEqual(
    before.map(({ annotation }) => annotation.anchoring),
  );
  expect(undone[1]?.annotation.target).toEqual(before[1]?.annotation.target);
  valueOf(await handlers['history.redo'](undefined));
  expect(await fates()).toEqual(['same', 'orphan']);
  valueOf(await handlers['history.undo'](undefined));
  expect((await moved())[1]?.annotation.anchoring).toEqual(before[1]?.annotation.anchoring);
});

test('several are one step; one that has no place can’t be accepted, but put somewhere by hand', async () => {
  expect(await accept(ids[0], ids[2])).toMatchObject({
    ok: false,
    error: { code: 'selection-invalid' },
  });
  expect(await fates()).toEqual(['same', 'reworded', 'orphan']);
  valueOf(await accept(ids[0], ids[1]));
  expect(await fates()).toEqual(['orphan']);
  const position = lineOf(SECOND, 4);
  const [placed] = valueOf(
    await handlers['reanchoring.retarget']({
      targets: [{ annotationId: ids[2] ?? '', position }],
    }),
  );
  expect(placed).toMatchObject({ anchoring: { state: 'exact', ...position } });
  expect(await moved()).toEqual([]);
  valueOf(await handlers['history.undo'](undefined));
  expect(await fates()).toEqual(['orphan']);
  valueOf(await handlers['history.undo'](undefined));
  expect(await fates()).toEqual(['same', 'reworded', 'orphan']);
});

test('what is not there is refused', async () => {
  expect(await accept('nobody')).toMatchObject({ error: { code: 'annotation-not-found' } });
  expect(await handlers['reanchoring.list']({ reportId: 'nobody' })).toMatchObject({
    error: { code: 'report-not-found' },
  });
});
