import { describe, expect, test } from 'vitest';
import { checkSelection } from '../../../main/annotations/selection';

const refused = { ok: false, error: { code: 'selection-invalid', params: {} } };

describe('checkSelection', () => {
  test('keeps a selection of words as it is', () => {
    expect(checkSelection('大模型 应用', { start: 0, end: 3 })).toEqual({
      ok: true,
      value: { start: 0, end: 3 },
    });
  });

  test('leaves white space at the ends out, also that of full width and line breaks', () => {
    expect(checkSelection('甲\u3000 大 模型\n\t乙', { start: 1, end: 9 })).toEqual({
      ok: true,
      value: { start: 3, end: 7 },
    });
  });

  test('takes in the other half of a surrogate pair', () => {
    expect(checkSelection('a😀b😀c', { start: 2, end: 5 })).toEqual({
      ok: true,
      value: { start: 1, end: 6 },
    });
  });

  test.each([
    ['empty', 1, 1],
    ['reversed', 3, 1],
    ['before the text', -1, 2],
    ['beyond the text', 2, 6],
    ['between units', 0.5, 2],
    ['not a number', Number.NaN, 2],
    ['of white space only', 2, 4],
  ])('refuses a selection that is %s', (_, start, end) => {
    expect(checkSelection('ab \nc', { start, end })).toEqual(refused);
  });
});
