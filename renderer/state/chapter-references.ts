/** References to chapters: 见下文第二章, 详见第三部分, Section 2.1, Chapter 3, Appendix A. */
import type { Directory } from '../../preload/contract/directory';
import { ofAnother, type FindReferences } from './reference';

const DIGITS = '零一二三四五六七八九';

/** The value of a number up to 99 as Chinese or Arabic numerals write it; null for another text. */
export function numeral(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (!match || text === '') return null;
  const [, first, ten, last] = match;
  if (ten === undefined) return last === undefined && first ? DIGITS.indexOf(first) : null;
  return (first ? DIGITS.indexOf(first) : 1) * 10 + (last ? DIGITS.indexOf(last) : 0);
}

const UNIT = '章|节|部分|篇';
const HAN = '[一二三四五六七八九十]{1,3}|\\d{1,2}';

/** What a heading's own words call it: each pattern with how its match is called. */
const NAMES: readonly (readonly [RegExp, (match: RegExpExecArray) => string | null])[] = [
  [
    new RegExp(`^第\\s*(${HAN})\\s*(${UNIT})(?=[\\s:：、，—-]|$)`, 'u'),
    ([, number = '', unit = '']) => named(unit, numeral(number)),
  ],
  [/^([一二三四五六七八九十]{1,3})[、．.]/u, ([, number = '']) => named('top', numeral(number))],
  [
    /^(Chapter|Section|Part)\s+(\d{1,2}(?:\.\d{1,2})*)\b/iu,
    ([, word = '', number = '']) => named(word.toLowerCase(), number),
  ],
  [
    /^(\d{1,2}(?:\.\d{1,2})*)(?:[.．、]\s*|\s+)(?=\D)/u,
    ([, number = '']) => named('number', number),
  ],
  [
    /^(?:附录|附件|Appendix)\s*([A-Z]|\d{1,2}|[一二三四五六七八九十])(?=[\s:：、.．—-]|$)/iu,
    ([, which = '']) => appendix(which),
  ],
];

const named = (unit: string, number: number | string | null): string | null =>
  number === null ? null : `${unit} ${number}`;
const appendix = (which: string): string => `appendix ${numeral(which) ?? which.toUpperCase()}`;

/** The headings of a report by what they are called; a name that two of them bear leads nowhere. */
function namesOf(headings: Directory['headings']): ReadonlyMap<string, number> {
  const names = new Map<string, number | null>();
  for (const { block, text } of headings) {
    for (const [pattern, nameOf] of NAMES) {
      const match = pattern.exec(text.trim());
      const name = match && nameOf(match);
      if (name !== null) names.set(name, names.has(name) ? null : block);
    }
  }
  return new Map([...names].filter((entry): entry is [string, number] => entry[1] !== null));
}

/** 第二节能 is 第二 and 节能: what makes another word of the unit. And only after what can come before a reference. */
const CHINESE = new RegExp(
  `(?<=^|[\\s见如在与和及至由据、，。；：（(]|[上下前后本]文(?:的)?|本报告(?:的)?)第\\s*(${HAN})\\s*(${UNIT})(?![能约省奏课目布散享析别])`,
  'gu',
);
const ENGLISH = /\b(Chapter|Section|Part)\s+(\d{1,2}(?:\.\d{1,2})*)(?![\d%]|\.\d)/gu;
const APPENDIX =
  /(?:\bAppendix\s+|附录\s*)([A-Z](?![A-Za-z])|\d{1,2}(?!\d)|[一二三四五六七八九十](?![一二三四五六七八九十]))/gu;

/** Names under which a heading may be known that a reference calls `unit number`, the best first. */
function candidates(unit: string, number: string): string[] {
  if (unit === 'section') return [`section ${number}`, `number ${number}`];
  if (unit === 'chapter' || unit === 'part') return [`${unit} ${number}`, `number ${number}`];
  if (unit === '节') return [`节 ${number}`];
  return [`${unit} ${number}`, `top ${number}`, `number ${number}`];
}

/** How the chapters that a text speaks of are found: only those that the report has, under one name each. */
export function chapterReferences(headings: Directory['headings']): FindReferences {
  const names = namesOf(headings);
  const targetOf = (called: readonly string[]) =>
    called.map((name) => names.get(name)).find((block) => block !== undefined);
  return (text, block) => {
    if (names.size === 0) return [];
    const hits = [
      ...[...text.matchAll(CHINESE)].map((match) => ({
        match,
        called: candidates(match[2] ?? '', String(numeral(match[1] ?? ''))),
      })),
      ...[...text.matchAll(ENGLISH)].map((match) => ({
        match,
        called: candidates((match[1] ?? '').toLowerCase(), match[2] ?? ''),
      })),
      ...[...text.matchAll(APPENDIX)].map((match) => ({
        match,
        called: [appendix(match[1] ?? '')],
      })),
    ];
    return hits.flatMap(({ match, called }) => {
      const target = targetOf(called);
      const { index: start } = match;
      const end = start + match[0].length;
      if (target === undefined || target === block || ofAnother(text, start, end)) return [];
      return { start, end, block: target };
    });
  };
}
