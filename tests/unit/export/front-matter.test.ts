import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeFrontMatter,
  readFrontMatter,
  writeFrontMatter,
} from '../../../main/export/front-matter';

describe('front matter', () => {
  test('is read back as the same values, whatever they hold', () => {
    const value = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(value, value, fc.array(value, { maxLength: 3 }), (title, publisher, tags) => {
        const values = { offprint: 1, title, publisher, tags };
        expect(readFrontMatter(writeFrontMatter(values))).toEqual(values);
      }),
    );
  });

  test.each([
    'no',
    '1e3',
    '2023',
    '---',
    'a: b',
    '# x',
    '{{x}}',
    '- x',
    "it's",
    '*a',
    '&b',
    'null',
  ])('keeps %j a text', (publisher) => {
    expect(readFrontMatter(writeFrontMatter({ publisher }))).toEqual({ publisher });
  });

  test('changes only the value that is named', () => {
    const source = '# 开头\na:   1 # 一\ntags:\n  - x\n  - y # 二\n\nz: "尾"   ';
    expect(changeFrontMatter(source, { tags: ['y', '乙'] })).toBe(
      '# 开头\na:   1 # 一\ntags:\n  - y # 二\n  - 乙\n\nz: "尾"   ',
    );
  });

  test('gives a value to a key without one, and adds a key at the end', () => {
    expect(changeFrontMatter('tags:\nz: 1', { tags: ['甲'], title: '乙' })).toBe(
      'tags: [甲]\nz: 1\ntitle: "乙"',
    );
  });

  test('is undefined when it is not a YAML map', () => {
    expect(readFrontMatter('- a')).toBeUndefined();
    expect(readFrontMatter('a: "b')).toBeUndefined();
  });
});
