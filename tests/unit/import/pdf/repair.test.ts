import { describe, expect, test } from 'vitest';
import { repairGlyph, UNKNOWN_GLYPH } from '../../../../main/import/pdf/repair';

describe('repairGlyph', () => {
  test.each([
    ['⽂', '文'],
    ['⾦', '金'],
    ['⻚', '页'],
    ['\uf98a', '力'],
    ['ﬁ', 'fi'],
    ['\uf06c', '●'],
    ['\u00a0', ' '],
    ['\ufeff', ''],
  ])('reads what a font made of %j as %j', (glyph, character) => {
    expect(repairGlyph(glyph)).toBe(character);
  });

  test.each(['文', 'Ａ', '１', '，', '％', '㎡', '①', 'a', '“', '𠮷'])(
    'leaves %s as its author wrote it',
    (char) => {
      expect(repairGlyph(char)).toBe(char);
    },
  );

  test('keeps the place of a glyph that has no character', () => {
    expect(repairGlyph('\u0002')).toBe(UNKNOWN_GLYPH);
  });
});
