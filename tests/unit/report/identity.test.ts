import { describe, expect, test } from 'vitest';
import {
  contentHash,
  isSameReport,
  nameKey,
  reportIdOf,
  titleKey,
} from '../../../main/report/identity';
import type { Metadata } from '../../../preload/contract/report';

const METADATA: Metadata = {
  title: '港口十年（三）：吊机',
  publisher: 'Quay Research',
  series: null,
  publishedOn: '2025-03-01',
  originalPublishedOn: null,
  originalTitle: null,
  authors: [],
  language: 'zh-Hans',
};
const TEXT = '第一段。\n第二段，更长一些。\n第三段。';

const copy = (changes: Partial<Metadata> = {}, text = TEXT) => ({
  metadata: { ...METADATA, ...changes },
  text,
});

test('an id is made of the bytes, and of nothing else', () => {
  const hash = contentHash(new TextEncoder().encode('abc'));
  expect(hash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  // Base 32 of the first ten bytes, by RFC 4648.
  expect(reportIdOf(hash)).toBe('xj4bnp4pahh6uqkb');
  expect(reportIdOf('0'.repeat(64))).toBe('a'.repeat(16));
});

test('names are the same whatever their width, case, spaces and punctuation', () => {
  expect(nameKey('ＡＩ 十年展望（五）： ChatGPT')).toBe(nameKey('AI十年展望(五):chatgpt'));
  expect(nameKey('C++ 展望')).not.toBe(nameKey('C 展望'));
  expect(titleKey({ ...METADATA, originalTitle: 'Cranes' })).toBe('cranes');
});

describe('isSameReport', () => {
  test.each([
    ['the same words', copy(), copy()],
    ['a text revised from end to end', copy(), copy({}, 'nothing alike')],
    ['a title in other punctuation', copy(), copy({ title: '港口十年(三)  吊机' }, 'x')],
    [
      'a copy that names the original',
      copy(),
      copy({ title: '转：吊机', originalTitle: METADATA.title }),
    ],
    [
      'a later copy of the original’s day',
      copy(),
      copy({ publishedOn: '2025-09-09', originalPublishedOn: '2025-03-01' }, 'x'),
    ],
    [
      'no date, but half of the lines',
      copy(),
      copy({ publishedOn: null }, '第二段，更长一些。\n新。'),
    ],
    ['no publisher, but the same lines', copy({ publisher: null }), copy()],
  ])('yes: %s', (_what, a, b) => {
    expect([isSameReport(a, b), isSameReport(b, a)]).toEqual([true, true]);
  });

  test.each([
    ['another title', copy(), copy({ title: '港口十年（四）：吊机' })],
    ['another day', copy(), copy({ publishedOn: '2025-03-02' })],
    ['another publisher', copy(), copy({ publisher: 'Dock Research' })],
    ['no date and other lines', copy({ publishedOn: null }), copy({ publishedOn: null }, '别的。')],
    ['no title', copy({ title: ' ' }), copy({ title: '——' })],
    ['no publisher and no text', copy({ publisher: null }, ''), copy({ publisher: null }, '')],
  ])('no: %s', (_what, a, b) => {
    expect([isSameReport(a, b), isSameReport(b, a)]).toEqual([false, false]);
  });
});
