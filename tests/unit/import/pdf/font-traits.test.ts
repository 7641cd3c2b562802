import { expect, test } from 'vitest';
import { traitsOf } from '../../../../main/import/pdf/font-traits';

test.each([
  ['ABCDEF+SimHei', { bold: false, gothic: true }],
  ['Arial-BoldMT', { bold: true, gothic: false }],
  ['STSong-Light', { bold: false, gothic: false }],
  ['FZXBSJW--GB1-0 方正小标宋', { bold: true, gothic: false }],
  ['TimesNewRomanPS-BoldItalicMT', { bold: true, italic: true }],
  ['SourceHanSansCN-DemiLight', { bold: false }],
  // 黑体 in UTF-8, read as Latin-1 by whoever wrote the file.
  ['ABCDEF+\u00e9\u00bb\u0091\u00e4\u00bd\u0093', { gothic: true }],
])('reads the name %s', (name, traits) => {
  expect(traitsOf({ name })).toMatchObject(traits);
});

test('does without anything that a file may leave out or get wrong', () => {
  expect(traitsOf({ fontMatrix: [Number.NaN], ascent: 90, descent: 'x', name: 7 })).toEqual({
    bold: false,
    italic: false,
    gothic: false,
    monospace: false,
    vertical: false,
    scale: 0.001,
    ascent: 0.86,
    descent: -0.2,
  });
});
