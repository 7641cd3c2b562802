import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Handlers, Parse } from '../../main/ipc/handlers';
import type { Annotation, TargetRequest } from '../../preload/contract/annotation';
import type { Block, Metadata } from '../../preload/contract/report';
import { ok } from '../../preload/contract/result';
import { figure, heading, METADATA, paragraph, plain, table } from '../unit/export/fixtures';
import { valueOf, World } from './support/world';

/** A file is the blocks of its report, as JSON. */
const parseBlocks: Parse = ({ bytes }) => {
  const blocks = JSON.parse(new TextDecoder().decode(bytes)) as Block[];
  const metadata: Metadata = METADATA;
  return Promise.resolve(ok({ metadata, blocks, boilerplate: [], doubts: [], assets: [] }));
};

const picture = (number: number, caption: string, id: string): Block => {
  const block = figure(number, caption);
  const asset = { id, mediaType: 'image/png', width: 40, height: 30 } as const;
  return block.type === 'figure' ? { ...block, asset } : block;
};
/** A picture without a word. */
function bareOf(block: Block): Block {
  const nothing = { label: plain(''), caption: plain(''), sourceLabel: plain(''), source: null };
  return block.type === 'figure' ? { ...block, ...nothing } : block;
}
const bare = bareOf(picture(1, '', 'b'.repeat(64)));
const prices = [
  ['甲', '模型一', '10'],
  ['乙', '模型二', '20'],
];
const BLOCKS = [
  paragraph('摘要里的一句话。'),
  heading(1, '产业概览'),
  paragraph('算力是基础，数据是燃料。'),
  picture(1, '训练算力的增长', 'a'.repeat(64)),
  bare,
  table(2, ['公司', '产品', '定价'], prices),
];

let world: World;
let handlers: Handlers;
let reportId: string;
beforeEach(async () => {
  world = await World.create();
  handlers = await world.start({ parse: parseBlocks });
  reportId = await world.import(handlers, 'a.txt', JSON.stringify(BLOCKS));
});
afterEach(() => world.remove());

const open = async () => valueOf(await handlers['reports.open']({ reportId }));
const startOf = async (type: Block['type'], nth = 0) => {
  const block = (await open()).blocks.filter((one) => one.type === type)[nth];
  if (!block) throw new Error(`no ${type}`);
  return block.type === 'figure' || block.type === 'table' ? block.label.start : block.text.start;
};
const create = (target: TargetRequest) =>
  handlers['annotations.create']({ reportId, target, colour: 'blue', note: '', tags: [] });
const annotations = async () => (await open()).annotations;
const exactOf = ({ target }: Annotation) => target.quote.exact;
const area = { x: 10, y: 20, width: 30, height: 40 };
const cells = { rows: { start: 1, end: 3 }, columns: { start: 1, end: 3 } };

test('of every kind say where they stand and what is there', async () => {
  const atFigure = await startOf('figure');
  const atTable = await startOf('table');
  const made = [
    await create({ type: 'report' }),
    await create({ type: 'chapter', at: await startOf('heading') }),
    await create({ type: 'figure', at: atFigure }),
    await create({ type: 'area', at: atFigure, area }),
    await create({ type: 'figure', at: await startOf('figure', 1) }),
    await create({ type: 'table', at: atTable }),
    await create({ type: 'cells', at: atTable, cells }),
  ].map(valueOf);
  expect(made.map(exactOf)).toEqual([
    METADATA.title,
    '产业概览',
    '图表 1：训练算力的增长',
    '图表 1：训练算力的增长',
    '',
    '图表 2：主要产品',
    '模型一\t10\n乙\t模型二\t20',
  ]);
  expect(made[3]?.target).toMatchObject({ asset: 'a'.repeat(64), area });
  expect(made[4]?.target).toMatchObject({ asset: 'b'.repeat(64) });
  const byId = (a: Annotation, b: Annotation) => (a.id < b.id ? -1 : 1);
  expect((await annotations()).toSorted(byId)).toEqual(made.toSorted(byId));
});

describe('what is not there', () => {
  test.each([
    ['a figure in a paragraph', { type: 'figure', at: 0 }],
    ['a chapter without a heading', { type: 'chapter', at: 0 }],
    ['an area of a table', { type: 'area', at: 60, area }],
    ['a place beyond the end', { type: 'table', at: 90_000 }],
  ] as const)('is refused: %s', async (_what, target) => {
    expect(await create(target)).toMatchObject({ error: { code: 'selection-invalid' } });
  });

  test('is refused: cells beyond the table', async () => {
    const beyond = { ...cells, rows: { start: 1, end: 9 } };
    expect(
      await create({ type: 'cells', at: await startOf('table'), cells: beyond }),
    ).toMatchObject({ error: { code: 'selection-invalid' } });
  });

  test('is refused: other words for a figure', async () => {
    const { id } = valueOf(await create({ type: 'figure', at: await startOf('figure') }));
    const position = { start: 0, end: 3 };
    expect(await handlers['annotations.update']({ annotationId: id, position })).toMatchObject({
      error: { code: 'selection-invalid' },
    });
  });
});

test('are found again in a newer copy, a figure by its picture', async () => {
  const atFigure = await startOf('figure');
  const made = {
    report: valueOf(await create({ type: 'report' })).id,
    area: valueOf(await create({ type: 'area', at: atFigure, area })).id,
    bare: valueOf(await create({ type: 'figure', at: await startOf('figure', 1) })).id,
    cells: valueOf(await create({ type: 'cells', at: await startOf('table'), cells })).id,
  };
  const newer = [
    paragraph('新的开头，比从前的长得多。'),
    ...BLOCKS.slice(0, 3),
    picture(4, '另一种说法', 'a'.repeat(64)),
    bare,
    table(5, ['公司', '产品', '定价'], [['丙', '模型零', '5'], ...prices]),
  ];
  await world.import(handlers, 'b.txt', JSON.stringify(newer));
  const { blocks } = await open();
  const found = Object.fromEntries((await annotations()).map((one) => [one.id, one.anchoring]));
  const figures = blocks.filter((block) => block.type === 'figure');
  expect(found[made.report]).toEqual({ state: 'exact', start: 0, end: 0 });
  expect(found[made.area]).toMatchObject({ state: 'moved', start: figures[0]?.label.start });
  expect(found[made.bare]).toMatchObject({ state: 'moved', start: figures[1]?.label.start });
  const last = blocks.at(-1);
  if (last?.type !== 'table') throw new Error('no table');
  expect(found[made.cells]).toMatchObject({ state: 'moved', start: last.rows[1]?.[1]?.start });
});

test('are exported as what they are', async () => {
  const atFigure = await startOf('figure');
  await create({ type: 'report' });
  await create({ type: 'chapter', at: await startOf('heading') });
  await create({ type: 'area', at: atFigure, area });
  await create({ type: 'table', at: await startOf('table') });
  await create({ type: 'cells', at: await startOf('table'), cells });
  await handlers['annotations.create']({
    reportId,
    target: { type: 'text', position: { start: 0, end: 3 } },
    motivation: 'bookmarking',
    colour: 'blue',
    note: '从这里读起',
    tags: [],
  });
  await handlers['export.toClipboard']({ reportId });
  const [, written] = world.heard.findLast((heard) => (heard as string[])[0] === 'clipboard') as [
    string,
    { text: string },
  ];
  const body = written.text
    .slice(written.text.indexOf('\n# '))
    .replace(/offprint:\S+\)/g, '…)')
    .replace(/\^ofp-\S+/g, '^id');
  expect(body).toMatchInlineSnapshot(`
    "
    # 生成式应用的格局

    > — Whole report · [Open](…)
    ^id

    > 摘要里
    > — Bookmark · ¶1 · [Open](…)
    ^id

    从这里读起

    ## 产业概览

    > — ¶1 · Whole chapter · [Open](…)
    ^id

    > 图表 1：训练算力的增长
    > — 图表 1 · Area 10%, 20%, 30% × 40% · [Open](…)
    ^id

    > 图表 2：主要产品
    >
    > | 公司 | 产品 | 定价 |
    > | - | - | - |
    > | 甲 | 模型一 | 10 |
    > | 乙 | 模型二 | 20 |
    >
    > 资料来源：公司公告
    > — 图表 2 · [Open](…)
    ^id

    > | 产品 | 定价 |
    > | - | - |
    > | 模型一 | 10 |
    > | 模型二 | 20 |
    >
    > — 图表 2 · [Open](…)
    ^id
    "
  `);
});

describe('a bookmark', () => {
  test('stays one whatever is written to it', async () => {
    const made = valueOf(
      await handlers['annotations.create']({
        reportId,
        target: { type: 'text', position: { start: 0, end: 3 } },
        motivation: 'bookmarking',
        colour: 'blue',
        style: 'underline',
        note: 'name',
        tags: [],
      }),
    );
    expect(made).toMatchObject({ motivation: 'bookmarking', style: 'underline' });
    const changed = await handlers['annotations.update']({ annotationId: made.id, note: '' });
    expect(valueOf(changed)).toMatchObject({ motivation: 'bookmarking', note: '' });
  });
});

describe('many at once', () => {
  const at = (start: number, end: number) => ({
    reportId,
    target: { type: 'text' as const, position: { start, end } },
    colour: 'yellow' as const,
    note: '',
    tags: ['old'],
  });
  let ids: string[];
  beforeEach(async () => {
    const made = await handlers['annotations.createMany']({
      annotations: [at(0, 2), at(2, 4), at(4, 6)],
    });
    ids = valueOf(made).map(({ id }) => id);
  });

  test('are made, changed and removed in one step each', async () => {
    const [first = '', second = ''] = ids;
    const changed = valueOf(
      await handlers['annotations.updateMany']({
        annotationIds: [first, second, first],
        colour: 'pink',
        addTags: ['new'],
        removeTags: ['old'],
      }),
    );
    expect(changed.map(({ id, colour, tags }) => [id, colour, tags])).toEqual([
      [first, 'pink', ['new']],
      [second, 'pink', ['new']],
    ]);
    valueOf(await handlers['annotations.removeMany']({ annotationIds: ids }));
    expect(await annotations()).toEqual([]);
    expect(valueOf(await handlers['history.undo'](undefined))).toHaveLength(3);
    expect((await annotations()).map(({ colour }) => colour)).toEqual(['pink', 'pink', 'yellow']);
    valueOf(await handlers['history.undo'](undefined));
    expect((await annotations()).map(({ tags }) => tags)).toEqual([['old'], ['old'], ['old']]);
    valueOf(await handlers['history.undo'](undefined));
    expect(await annotations()).toEqual([]);
  });

  test('are all or none', async () => {
    const before = await annotations();
    const annotationIds = [...ids, 'nowhere'];
    const gone = { error: { code: 'annotation-not-found' } };
    expect(await handlers['annotations.removeMany']({ annotationIds })).toMatchObject(gone);
    expect(
      await handlers['annotations.updateMany']({ annotationIds, colour: 'green' }),
    ).toMatchObject(gone);
    expect(
      await handlers['annotations.createMany']({ annotations: [at(0, 2), at(5, 5)] }),
    ).toMatchObject({ error: { code: 'selection-invalid' } });
    expect(await annotations()).toEqual(before);
  });
});

test('other words for a mark keep its note, and are one step', async () => {
  const made = valueOf(
    await handlers['annotations.create']({
      reportId,
      target: { type: 'text', position: { start: 0, end: 2 } },
      colour: 'green',
      note: 'kept',
      tags: [],
    }),
  );
  const position = { start: 0, end: 3 };
  const moved = valueOf(await handlers['annotations.update']({ annotationId: made.id, position }));
  expect(moved).toMatchObject({ note: 'kept', anchoring: { state: 'exact', ...position } });
  expect(exactOf(moved)).toBe('摘要里');
  expect(valueOf(await handlers['history.undo'](undefined))).toMatchObject([
    { annotation: { anchoring: made.anchoring, target: made.target } },
  ]);
});

test('an area gets another rectangle, and keeps its note and its place', async () => {
  const at = await startOf('figure');
  const made = valueOf(
    await handlers['annotations.create']({
      reportId,
      target: { type: 'area', at, area },
      colour: 'blue',
      note: '峰值',
      tags: ['图'],
    }),
  );
  const other = { x: 5, y: 5, width: 50, height: 60 };
  const annotationId = made.id;
  const moved = valueOf(await handlers['annotations.update']({ annotationId, area: other }));
  expect(moved).toMatchObject({ note: '峰值', tags: ['图'], anchoring: made.anchoring });
  expect(moved.target).toEqual({ ...made.target, area: other });
  expect(moved.revision).toBe(2);
  await handlers['history.undo'](undefined);
  expect((await annotations())[0]?.target).toEqual(made.target);
  await handlers['history.redo'](undefined);
  expect((await annotations())[0]?.target).toEqual(moved.target);
  const whole = valueOf(await create({ type: 'figure', at }));
  expect(await handlers['annotations.update']({ annotationId: whole.id, area })).toMatchObject({
    ok: false,
    error: { code: 'selection-invalid' },
  });
});
