/**
 * Tokens for the search index: every two neighbouring characters of a run of letters and digits, the last one of a run
 * alone, and every sign. A word of two or more characters is then a phrase of its pairs, a single character the beginning
 * of a pair, and both are found wherever they stand, in Han and in Latin alike.
 */
import type { PlacedBlock } from '../../preload/contract/report';

/** Counts up when tokens change, so that older rows are made anew. */
export const INDEX_VERSION = 2;

/** What a block is, as a token of its own: noncharacters, which have no token where a text holds them. */
export const KIND_TOKENS = { text: '\ufdd0', table: '\ufdd1', figure: '\ufdd2' } as const;
export type PassageKind = keyof typeof KIND_TOKENS;

export const kindOf = ({ type }: PlacedBlock): PassageKind =>
  type === 'table' || type === 'figure' ? type : 'text';

const UNITS = 0x10000;
const IN_RUN = /[\p{L}\p{N}\p{M}]/u;
const IS_GAP = /[\s\p{Cc}\p{Cn}]/u;
const GAP = 0;
const RUN = 1;
const SIGN = 2;

/**
 * Whether each UTF-16 unit is part of a run, a sign, or neither. Halves of pairs are part of runs: what lies beyond the
 * first plane is never a sign.
 */
function createTable(): Uint8Array {
  const table = new Uint8Array(UNITS);
  for (let unit = 0; unit < UNITS; unit += 1) {
    const han = unit >= 0x4e00 && unit <= 0x9fff;
    const half = unit >= 0xd800 && unit <= 0xdfff;
    const text = String.fromCharCode(unit);
    if (han || half || IN_RUN.test(text)) table[unit] = RUN;
    else table[unit] = IS_GAP.test(text) ? GAP : SIGN;
  }
  return table;
}

let table: Uint8Array | undefined;
const classOf = (unit: number): number | undefined => (table ??= createTable())[unit];

/** The tokenizer of the index parts words at ASCII signs: as tokens they are a noncharacter and a letter. */
const ASCII_SIGN = 0xfdd3;
const ASCII_LETTER = 0x100;
const ASCII_END = 0x80;

const SPACE = 0x20;
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Units of tokens that one unit of text needs at most: a space and two units as the end of a run, and a sign as well. */
const WIDEST = 6;
let buffer = new Uint16Array(WIDEST * 4096);

/** The tokens of folded text, parted by spaces. */
export function textTokens(folded: string): string {
  if (buffer.length < WIDEST * (folded.length + 1)) {
    buffer = new Uint16Array(WIDEST * (folded.length + 1));
  }
  const out = buffer;
  let end = 0;
  /** The last character, if it is in a run: where it begins, and its units. */
  let last = 0;
  let width = 0;
  for (let at = 0; at < folded.length;) {
    const unit = folded.charCodeAt(at);
    const kind = classOf(unit);
    const units = unit >= 0xd800 && unit <= 0xdbff && at + 1 < folded.length ? 2 : 1;
    if (width > 0) {
      out[end++] = SPACE;
      out[end++] = folded.charCodeAt(last);
      if (width === 2) out[end++] = folded.charCodeAt(last + 1);
      if (kind === RUN) {
        out[end++] = unit;
        if (units === 2) out[end++] = folded.charCodeAt(at + 1);
      }
    }
    if (kind === SIGN) {
      out[end++] = SPACE;
      if (unit < ASCII_END) out[end++] = ASCII_SIGN;
      out[end++] = unit < ASCII_END ? unit + ASCII_LETTER : unit;
    }
    last = at;
    width = kind === RUN ? units : 0;
    at += units;
  }
  if (width > 0) {
    out[end++] = SPACE;
    out[end++] = folded.charCodeAt(last);
    if (width === 2) out[end++] = folded.charCodeAt(last + 1);
  }
  return decoder.decode(out.subarray(1, Math.max(1, end)));
}

/** The tokens of a passage, from its folded text, parted by spaces. */
export function tokensOf(folded: string, kind: PassageKind): string {
  const tokens = textTokens(folded);
  return tokens === '' ? KIND_TOKENS[kind] : `${KIND_TOKENS[kind]} ${tokens}`;
}

/** The runs of letters and digits in folded text, each as its characters. */
export function runsOf(folded: string): string[][] {
  const runs: string[][] = [];
  let run: string[] = [];
  for (const character of folded) {
    if (classOf(character.charCodeAt(0)) === RUN) run.push(character);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** The pairs of a run. */
export const pairsOf = (run: readonly string[]): string[] =>
  run.slice(0, -1).map((character, at) => character + run[at + 1]);

/** How a term is found: the tokens that follow one another wherever it stands. */
export interface Phrase {
  readonly tokens: readonly string[];
  /** Whether the last one need only begin so. */
  readonly prefix: boolean;
  /** Whether the term stands wherever they do: it is one run, or one sign. */
  readonly exact: boolean;
  /** Characters of the term. */
  readonly length: number;
}

/** The phrase of a folded term; undefined for one that has no tokens. */
export function phraseOf(term: string): Phrase | undefined {
  const tokens = textTokens(term).split(' ');
  if (tokens[0] === '') return undefined;
  const characters = [...term];
  const { length } = characters;
  const inRun = characters.map((one) => classOf(one.charCodeAt(0)) === RUN);
  const exact = inRun.every(Boolean) || (length === 1 && tokens.length === 1);
  const endsInRun = inRun.at(-1) === true;
  // Behind a pair the last one alone would ask for the end of a run.
  if (endsInRun && inRun.at(-2) === true)
    return { tokens: tokens.slice(0, -1), prefix: false, exact, length };
  return { tokens, prefix: endsInRun, exact, length };
}
