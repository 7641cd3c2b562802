/** Whether a quote is in the library, and how exactly. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Handlers } from '../../main/ipc/handlers';
import { valueOf, World } from './support/world';

const LINES = [
  '@title: 储能展望',
  '@publisher: 远山证券',
  '@date: 2025-03-04',
  '# 成本',
  '电芯价格在两年里下降了六成，系统成本随之下降，但安装与并网的费用几乎没有变化。',
  '## 温控',
  '液冷方案的能耗低于风冷方案，而它的维护费用要高出一截。',
  '并网侧的要求在 2024 年变得更严，许多旧电站需要补装设备。',
  '# Outlook',
  'Prices of cells fell by sixty percent within two years, while the cost of installation hardly moved at all.',
];

let world: World;
let handlers: Handlers;

beforeEach(async () => {
  world = await World.create();
  handlers = await world.start();
  await world.import(handlers, 'a.txt', LINES.join('\n'));
  await world.import(
    handlers,
    'b.txt',
    '@title: 另一份\n电芯价格在两年里没有下降。\n液冷方案与风冷方案各有长处。',
  );
});
afterEach(() => world.remove());

const check = async (text: string) => valueOf(await handlers['search.quote']({ text })).places;

describe('search.quote', () => {
  test('finds the very words, with their chapters and their place in the text', async () => {
    const words = '液冷方案的能耗低于风冷方案，而它的维护费用要高出一截';
    const [place] = await check(`  ${words}\n`);
    expect(place).toMatchObject({
      title: '储能展望',
      publisher: '远山证券',
      publishedOn: '2025-03-04',
      chapters: ['成本', '温控'],
      authors: [],
      language: 'en',
      label: null,
      page: null,
      agreement: 'verbatim',
      likeness: 1,
      difference: [{ side: 'both', text: words }],
    });
    const { blocks } = valueOf(await handlers['reports.open']({ reportId: place?.reportId ?? '' }));
    expect(JSON.stringify(blocks)).toContain(`"start":${place?.start}}`);
    expect((place?.end ?? 0) - (place?.start ?? 0)).toBe(words.length);
  });

  test('white space does not count, nor do breaks within a word of a copied page', async () => {
    const [place] = await check('并网侧的要求在2024年变得\n更严，许多旧电站 需要补装设备。');
    expect(place?.agreement).toBe('verbatim');
  });

  test('says when only width, case or traditional forms differ', async () => {
    expect((await check('PRICES OF CELLS fell by sixty percent'))[0]?.agreement).toBe('alike');
    expect((await check('許多舊電站需要補裝設備'))[0]?.agreement).toBe('alike');
  });

  test('shows what was changed in a quote', async () => {
    const [place] = await check('电芯价格在三年里下降了六成，系统成本随之下降');
    expect(place?.agreement).toBe('near');
    expect(place?.difference.filter(({ side }) => side !== 'both')).toEqual([
      { side: 'quote', text: '三' },
      { side: 'report', text: '两' },
    ]);
    const [english] = await check('Prices of cells rose by sixty percent within two years');
    expect(english?.difference.filter(({ side }) => side !== 'both')).toEqual([
      { side: 'quote', text: 'rose ' },
      { side: 'report', text: 'fell ' },
    ]);
  });

  test('finds a quote that goes over several paragraphs', async () => {
    const [place] = await check(LINES.slice(6, 8).join('\n\n'));
    expect(place).toMatchObject({ agreement: 'verbatim', chapters: ['成本', '温控'] });
  });

  test('answers nothing for what nobody wrote', async () => {
    expect(await check('光伏组件的回收在本省还没有形成规模')).toEqual([]);
    expect(await check('……')).toEqual([]);
    expect(await check('')).toEqual([]);
  });

  test('finds every stretch of a sentence, also with one character changed', async () => {
    const sentence = LINES[4] ?? '';
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sentence.length - 20),
        fc.nat(8),
        fc.option(fc.nat(11)),
        async (from, more, changed) => {
          const words = sentence.slice(from, from + 12 + more);
          const at = changed ?? -1;
          const written = at < 0 ? words : `${words.slice(0, at)}〇${words.slice(at + 1)}`;
          const [place] = await check(written);
          expect(place?.title).toBe('储能展望');
          expect(place?.agreement).toBe(at < 0 ? 'verbatim' : 'near');
        },
      ),
      { numRuns: 40 },
    );
  });
});
