/** List markers at the beginning of a line. */
import { hasOpenBracket } from './sentence';

export interface Bullet {
  /** As printed, without the white space after it: "►", "- ▶", "1.", "（1）". */
  readonly marker: string;
  readonly text: string;
  /** Where `text` begins. */
  readonly cut: number;
  /** Markers of one class make one list; "►" and "- ▶" are the same. */
  readonly family: 'symbol' | 'dash' | 'dot-number' | 'paren-number' | 'circled' | 'letter';
  /** Its number in an ordered list (a letter counts from 1), or null. */
  readonly number: number | null;
}

const SYMBOL =
  /^(?:[-*+–—•·]\s+)?([►▶▸▹▷➢➤➔→⇒•●○◦■□▪▫◼◻◾◽◆◇❖★☆✓✔✦※\uf06c\uf06e\uf075\uf0b2\uf0d8\uf0a7\uf0b7\uf06f]\ufe0f?)\s*(?=\S)/u;
const DASH = /^([-–—*+])\s+(?=\S)/u;
const MIDDLE_DOT = /^([·・∙⋅])\s*(?=\S)/u;
/** Up to three digits: a year is no item number. No digit may follow the point: 1.5 is a number. */
const DOT_NUMBER = /^(?!0)(\d{1,3})\s?(?:[.．](?=[^\d.．%％])|[、)）](?=\S)|\)(?=\s))\s*/u;
const PAREN_NUMBER = /^[（(](\d{1,2})[)）][.．、]?\s*(?=\S)/u;
const CIRCLED = /^([①-⑳❶-❿➀-➉⓵-⓾㈠-㈩])\s*(?=\S)/u;
const LETTER = /^(?:([a-zA-Z])[)）]|[（(]([a-zA-Z])[)）])\s*(?=\S)/u;

const FIRST =
  /[-*+–—•·►▶▸▹▷➢➤➔→⇒●○◦■□▪▫◼◻◾◽◆◇❖★☆✓✔✦※・∙⋅\d（(①-⑳❶-❿➀-➉⓵-⓾㈠-㈩a-zA-Z\ue000-\uf8ff]/u;

function circledNumber(char: string): number {
  const code = char.charCodeAt(0);
  for (const [from, to] of [
    [0x2460, 0x2473],
    [0x2776, 0x277f],
    [0x2780, 0x2789],
    [0x24f5, 0x24fe],
    [0x3220, 0x3229],
  ] as const) {
    if (code >= from && code <= to) return code - from + 1;
  }
  return 0;
}

/** A box that was ticked or not: "√适用 □不适用". It begins an answer, no list. */
const TICK = /^[□■☐☑☒√✓✔]\s*(?:不?适用|是|否|有|无)(?=[\s□■☐☑☒√✓✔]|$)/u;
export const isTicked = (line: string): boolean => TICK.test(line);

/**
 * True for a line whose number goes on with what stands before it in the same paragraph: "(Figure | 9), …" closes a
 * bracket, and "…: 1) costs; | 2) prices" counts on within the sentence. `before` is the paragraph so far.
 */
export function continuesInline(before: string, line: string): boolean {
  const match = /^(\d{1,3})[)）]/u.exec(line);
  if (!match) return false;
  const last = before.slice(-400);
  if (hasOpenBracket(last)) return true;
  const number = Number(match[1]);
  return number >= 2 && new RegExp(`.[\\s；;，,：:。.（(、]${number - 1}[)）]`, 'u').test(last);
}

/** Reads a list marker off the beginning of a line; null where there is none. */
export function readBullet(line: string): Bullet | null {
  const first = line.charAt(0);
  if (!FIRST.test(first) || isTicked(line)) return null;
  const made = (
    match: RegExpExecArray | null,
    family: Bullet['family'],
    number: (match: RegExpExecArray) => number | null,
  ): Bullet | null => {
    if (!match) return null;
    const cut = match[0].length;
    return { marker: match[0].trim(), text: line.slice(cut), cut, family, number: number(match) };
  };
  const letter = (match: RegExpExecArray): number =>
    (match[1] ?? match[2] ?? 'a').toLowerCase().charCodeAt(0) - 96;
  const digits = (match: RegExpExecArray): number => Number(match[1]);
  const code = first.charCodeAt(0);
  if (isLetter(code)) return made(LETTER.exec(line), 'letter', letter);
  if (isDigit(code)) return made(DOT_NUMBER.exec(line), 'dot-number', digits);
  if (first === '（' || first === '(') {
    return (
      made(PAREN_NUMBER.exec(line), 'paren-number', digits) ??
      made(LETTER.exec(line), 'letter', letter)
    );
  }
  return (
    made(SYMBOL.exec(line), 'symbol', () => null) ??
    made(DASH.exec(line), 'dash', () => null) ??
    made(MIDDLE_DOT.exec(line), 'symbol', () => null) ??
    made(CIRCLED.exec(line), 'circled', (match) => circledNumber(match[1] ?? ''))
  );
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
