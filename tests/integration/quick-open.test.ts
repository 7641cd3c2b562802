import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Handlers } from '../../main/ipc/handlers';
import { mark, valueOf, World } from './support/world';

let world: World;
let handlers: Handlers;

beforeEach(async () => {
  world = await World.create();
  handlers = await world.start();
});
afterEach(() => world.remove());

const find = async (query: string, change = {}) =>
  valueOf(
    await handlers['quickOpen.find']({
      query,
      kinds: [],
      reportId: null,
      within: false,
      limit: 50,
      ...change,
    }),
  ).places.map(({ kind, title, path }) => [kind, title, ...path]);

it('finds reports, chapters and notes, and what has come since', async () => {
  const id = await world.import(
    handlers,
    'one.txt',
    '@title: 储能观察\n# 供给篇\n电芯约占一半。\n',
  );
  expect(await find('gjp')).toEqual([['heading', '供给篇', '储能观察']]);
  await mark(handlers, id, { start: 4, end: 8 }, '核对年报');
  expect(await find('hdnb')).toEqual([['note', '核对年报', '储能观察', '供给篇']]);
  await world.import(handlers, 'two.txt', '@title: 银行信贷\n# 需求篇\n利率下行。\n');
  expect(await find('yinhang')).toEqual([['report', '银行信贷']]);
});

it('lists the reports that were opened last when nothing is asked for', async () => {
  const first = await world.import(handlers, 'one.txt', '@title: 储能观察\n电芯约占一半。\n');
  const second = await world.import(handlers, 'two.txt', '@title: 银行信贷\n利率下行。\n');
  expect(await find('')).toEqual([]);
  for (const reportId of [second, first]) {
    await handlers['reports.open']({ reportId });
    await world.settle();
  }
  expect(await find(' ')).toEqual([
    ['report', '储能观察'],
    ['report', '银行信贷'],
  ]);
});
