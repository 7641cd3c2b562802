import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { escapeText } from '../../../main/export/escape';

/** Without the step that looks for addresses in finished text, where no escape can reach. */
const withoutAddresses = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
const read = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: withoutAddresses });

/** Syntax that only the readers of notes bring to life; matched against the raw file, as some of them do. */
const ALIVE = [
  /\{\{/,
  /%%/,
  /<%/,
  /(?<!\\)\$/,
  /::/,
  /\(\(/,
  /==/,
  /(?<!\\)\[\[/,
  /(?<!\\)\^[\w[-]/,
  /(?:^|[^\\])#[^\s\\]/,
];

const PIECES = [
  '{{',
  '}}',
  '<%',
  '%>',
  '%%',
  '$=',
  '$',
  '::',
  ':',
  '((',
  '))',
  '[[',
  ']]',
  '[',
  ']',
  '(',
  ')',
  '^',
  '#',
  '#标签',
  '# ',
  '==',
  '=',
  '~~',
  '~',
  '`',
  '```',
  '*',
  '**',
  '_',
  '\\',
  '---',
  '- ',
  '+ ',
  '1. ',
  '1)',
  '> ',
  '|',
  '!',
  '<b>',
  '<!--',
  '-->',
  '&amp;',
  '&',
  'https://a.b/c',
  'www.a.b',
  'a@b.cd',
  '[^1]',
  '[!note]',
  '[x] ',
  ' ',
  '  ',
  '\t',
  '算力',
  '，',
  '“',
  '２０',
  'GPT',
  '3.5',
  '%',
  '😀',
  'e\u0301',
  '\u00a0',
  '\u3000',
  '^ofp-a',
  'key:: v',
];
const line = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(''));

describe('escapeText', () => {
  test('is read back as the same text and nothing else, whatever stands around it', () => {
    fc.assert(
      fc.property(line, line, (first, second) => {
        fc.pre(first.trim() !== '' && second.trim() !== '');
        const written = `> ${escapeText(first)}\n>\n> ${escapeText(second)}\n> — x · [y](z:)`;
        const [quote, ...rest] = read(written).children;
        expect(rest).toEqual([]);
        const texts = quote?.type === 'blockquote' ? quote.children : [];
        expect(texts.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
        const [one, two] = texts.map((node) => (node.type === 'paragraph' ? node.children : []));
        expect(one).toMatchObject([{ type: 'text', value: first }]);
        expect(two?.slice(0, -1)).toMatchObject([{ type: 'text', value: `${second}\n— x · ` }]);
      }),
      { numRuns: 200 },
    );
  });

  test('leaves nothing for Obsidian or Logseq to bring to life', () => {
    fc.assert(
      fc.property(line, (text) => {
        const written = escapeText(text).replace(/&#x[\dA-F]+;/g, ' ');
        for (const live of ALIVE) expect(written).not.toMatch(live);
      }),
      { numRuns: 200 },
    );
  });

  test('leaves ordinary lines readable', () => {
    const ordinary = '2023 年收入增长 12.5%，同比（YoY）提升 3 个百分点; see Table 2, p. 7.';
    expect(escapeText(ordinary)).toBe(ordinary);
  });
});
