import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snippetAround } from '../../../../preload/contract/text/snippet';

const ROOM = { before: 12, after: 20 };

function around(text: string, words: string, room = ROOM): string {
  const start = text.indexOf(words);
  const hit = { start, end: start + words.length };
  const snippet = snippetAround(text, hit, { start: 0, end: text.length }, room);
  const [before, after] = [snippet.cutBefore ? '…' : '', snippet.cutAfter ? '…' : ''];
  return before + text.slice(snippet.start, snippet.end) + after;
}

describe('snippetAround', () => {
  it.each([
    ['第一句。第二句有模型。第三句。', '模型', '第二句有模型。'],
    ['没有句号的模型', '模型', '没有句号的模型'],
    ['Costs fell 2.5% in May. Prices rose. More.', 'fell', 'Costs fell 2.5% in May.'],
    ['Costs fell 2.5% in May. Prices rose. More.', 'Prices', 'Prices rose.'],
    ['图表 1：模型\n年份\t数量\n2023\t12', '数量', '数量'],
    ['模型。', '模型。', '模型。'],
  ])('takes the sentence of %s', (text, words, sentence) => {
    expect(around(text, words)).toBe(sentence);
  });

  it('cuts a long sentence on both sides of the hit', () => {
    const text = `${'前'.repeat(30)}模型${'后'.repeat(30)}`;
    expect(around(text, '模型')).toBe(`…${'前'.repeat(12)}模型${'后'.repeat(20)}…`);
  });

  it('stays in its passage', () => {
    const text = '上一段\n这一段有模型\n下一段';
    const hit = { start: 8, end: 10 };
    const { start, end } = snippetAround(text, hit, { start: 4, end: 10 }, ROOM);
    expect(text.slice(start, end)).toBe('这一段有模型');
  });

  it('holds the hit, stays in bounds and parts no pair', () => {
    const letters = fc.string({ unit: fc.constantFrom('甲', 'a', '。', '. ', ' ', '😀', '\n') });
    fc.assert(
      fc.property(letters, fc.constantFrom('模', '😀型'), letters, (before, words, after) => {
        const text = before + words + after;
        const hit = { start: before.length, end: before.length + words.length };
        const passage = { start: 0, end: text.length };
        const { start, end } = snippetAround(text, hit, passage, { before: 3, after: 3 });
        expect(start).toBeLessThanOrEqual(hit.start);
        expect(end).toBeGreaterThanOrEqual(hit.end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
