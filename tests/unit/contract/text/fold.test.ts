import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../preload/contract/text/fold';
import { SIMPLIFIED } from '../../../../preload/contract/text/simplified';
import { readDictionary, simplifiedPairs } from '../../../../scripts/data/simplified.mjs';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('fold', () => {
  it.each([
    ['ＣｈａｔＧＰＴ', 'chatgpt'],
    ['ChatGPT－４', 'chatgpt-4'],
    ['大模型', '大模型'],
    ['機器學習', '机器学习'],
    ['圖表　１２：', '图表 12:'],
    ['m² ①', 'm2 1'],
    ['⼈⼯智能', '人工智能'],
    ['ΣΊΣΥΦΟΣ', 'σίσυφοσ'],
    ['ﾃｰﾀ', 'テータ'],
    ['non\u00a0breaking', 'non breaking'],
    ['𝒳 𠮷 😀', '𝒳 𠮷 😀'],
  ])('takes %s for %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('leaves what would change its length: ligatures, ellipses, ß', () => {
    expect(fold('ﬁ … ㎡ Straße')).toBe('ﬁ … ㎡ straße');
  });

  it('keeps capitals apart when asked to', () => {
    expect(fold('ＣｈａｔＧＰＴ 機器', true)).toBe('ChatGPT 机器');
  });

  it('keeps every offset', () => {
    fc.assert(fc.property(anyText, (text) => fold(text).length === text.length));
  });

  it('changes nothing when done again, for any unit', () => {
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const once = fold(String.fromCharCode(unit));
      expect(fold(once)).toBe(once);
    }
  });

  it('folds a part as it folds the whole', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(fold(a + b)).toBe(fold(a) + fold(b));
      }),
    );
  });

  it('does not see the case of a letter, wherever that is one unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text.toLowerCase()));
      }),
    );
  });
});

describe('the table of simplified characters', () => {
  it('is that of the dictionary', async () => {
    expect(SIMPLIFIED).toBe(simplifiedPairs(await readDictionary()));
  });

  it('leaves out what has two readings, and what is more than one unit', () => {
    expect(simplifiedPairs('乾\t干 乾\n萬\t万\n𠁞\t𠀾\n佈\t布\n布\t佈\n')).toBe('萬万');
  });
});
