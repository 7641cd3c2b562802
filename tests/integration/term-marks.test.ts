import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Handlers } from '../../main/ipc/handlers';
import { canonicalText } from '../../main/report/canonical-text';
import { termPlaces } from '../../main/search/term';
import { fold } from '../../preload/contract/text/fold';
import { findHits } from '../../preload/contract/text/match';
import { parseQuery } from '../../preload/contract/text/query';
import { mark, valueOf, World } from './support/world';

let world: World;
let handlers: Handlers;
let ids: string[];
beforeEach(async () => {
  world = await World.create();
  handlers = await world.start();
  ids = [
    await world.import(
      handlers,
      'a.txt',
      'Report A.\nGPT here, and ChatGPT there.\n模型与大模型。',
    ),
    await world.import(
      handlers,
      'b.txt',
      'Report B.\nＧＰＴ in full width, gpt in small.\nNothing else.',
    ),
    await world.import(handlers, 'c.txt', 'Report C.\nNone of it.'),
  ];
});
afterEach(() => world.remove());

const gpt = { term: 'GPT', matchCase: false, wholeWord: false };
const find = async (term = gpt) => valueOf(await handlers['terms.find'](term));
const markIn = async (reportIds: string[], more = {}) =>
  valueOf(
    await handlers['terms.mark']({
      ...gpt,
      reportIds,
      colour: 'green',
      style: 'highlight',
      shown: [],
      ...more,
    }),
  );
const annotationsOf = async (reportId: string) =>
  valueOf(await handlers['reports.open']({ reportId })).annotations;

describe('a term of the library', () => {
  test('is counted in each report, in whatever width and case', async () => {
    const found = await find();
    expect(found.map(({ reportId, places }) => [reportId, places])).toEqual(
      expect.arrayContaining([
        [ids[0], 2],
        [ids[1], 2],
      ]),
    );
    expect(found).toHaveLength(2);
    const example = found.find(({ reportId }) => reportId === ids[0])?.examples[0];
    expect(example?.text).toContain('GPT here, and ChatGPT there.');
    expect(example?.marks).toHaveLength(2);
  });

  test('is a whole word or of the same case where that is asked for', async () => {
    const places = async (more: object) => {
      const found = await find({ ...gpt, ...more });
      return Object.fromEntries(found.map(({ reportId, places: count }) => [reportId, count]));
    };
    expect(await places({ wholeWord: true })).toEqual({ [ids[0] ?? '']: 1, [ids[1] ?? '']: 2 });
    expect(await places({ matchCase: true })).toEqual({ [ids[0] ?? '']: 2, [ids[1] ?? '']: 1 });
    expect(await places({ term: '模型', wholeWord: true })).toEqual({ [ids[0] ?? '']: 2 });
    expect(await places({ term: 'absent' })).toEqual({});
  });

  test('is marked in the reports that were chosen, and one undo takes all of it back', async () => {
    const marked = await markIn(ids, { shown: [ids[1]] });
    expect(marked).toMatchObject({ annotations: 4, reports: 2 });
    expect(marked.shown.map(({ target }) => target.quote.exact)).toEqual(['ＧＰＴ', 'gpt']);
    expect(await annotationsOf(ids[0] ?? '')).toHaveLength(2);
    const undone = valueOf(await handlers['history.undo'](undefined));
    expect(undone).toHaveLength(4);
    expect(await annotationsOf(ids[0] ?? '')).toEqual([]);
    expect(await annotationsOf(ids[1] ?? '')).toEqual([]);
    valueOf(await handlers['history.redo'](undefined));
    expect(await annotationsOf(ids[1] ?? '')).toHaveLength(2);
  });

  test('is not marked once more where it is marked', async () => {
    const start = 'Report A.\n'.length;
    await mark(handlers, ids[0] ?? '', { start, end: start + 3 }, 'mine');
    const found = await find();
    expect(found.find(({ reportId }) => reportId === ids[0])).toMatchObject({
      places: 2,
      marked: 1,
    });
    expect(await markIn(ids.slice(0, 1))).toMatchObject({ annotations: 1, reports: 1 });
    expect(await markIn(ids.slice(0, 1))).toMatchObject({ annotations: 0, reports: 0 });
  });

  test('is marked nowhere once that is cancelled', async () => {
    const marking = markIn(ids);
    await handlers['terms.cancel'](undefined);
    expect(await marking).toMatchObject({ annotations: 0 });
    expect(await annotationsOf(ids[0] ?? '')).toEqual([]);
  });
});

test('places are those that finding in the report has', () => {
  const unit = fc.constantFrom('a', 'A', 'ａ', '1', ' ', '模', '型', 'é', '-', '\n', '😀');
  const text = fc.string({ unit, maxLength: 40 });
  const term = fc
    .string({ unit, minLength: 1, maxLength: 3 })
    .filter((one) => one.trim() !== '' && !/[\n"]/.test(one));
  fc.assert(
    fc.property(text, term, fc.boolean(), fc.boolean(), (words, one, matchCase, wholeWord) => {
      const { text: all } = canonicalText([
        { type: 'paragraph', text: { text: words.replaceAll('\n', ' '), marks: [] } },
      ]);
      const query = parseQuery(`"${one.trim()}"`, matchCase);
      const folded = fold(all, matchCase);
      const hits = findHits(query, { folded, starts: [0, folded.length + 1] }, wholeWord);
      const places = termPlaces({ term: one, matchCase, wholeWord }, all);
      expect(places.flatMap(({ start, end }) => [start, end])).toEqual([...hits]);
    }),
  );
});
