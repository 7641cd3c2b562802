/**
 * Tokens for the search index: every two neighbouring characters of a run of letters and digits, and the last one alone.
 * A word of two or more characters is then a phrase of its pairs, a single character the beginning of a pair, and both
 * are found wherever they stand, in Han and in Latin alike.
 */
import type { PlacedBlock } from '../../preload/contract/report';

/** Counts up when tokens change, so that older rows are made anew. */
export const INDEX_VERSION = 1;

/** What a block is, as a token of its own: private characters, which are never part of a run. */
export const KIND_TOKENS = { text: '\ue000', table: '\ue001', figure: '\ue002' } as const;
export type PassageKind = keyof typeof KIND_TOKENS;

export const kindOf = ({ type }: PlacedBlock): PassageKind =>
  type === 'table' || type === 'figure' ? type : 'text';

const UNITS = 0x10000;
const IN_RUN = /[\p{L}\p{N}\p{M}]/u;

/** Whether each UTF-16 unit is part of a run. Halves of pairs are: what lies beyond the first plane is never a sign. */
function createRunTable(): Uint8Array {
  const table = new Uint8Array(UNITS);
  for (let unit = 0; unit < UNITS; unit += 1) {
    const han = unit >= 0x4e00 && unit <= 0x9fff;
    const half = unit >= 0xd800 && unit <= 0xdfff;
    table[unit] = han || half || IN_RUN.test(String.fromCharCode(unit)) ? 1 : 0;
  }
  return table;
}

let runTable: Uint8Array | undefined;

/** The runs of letters and digits in folded text, each as its characters. */
export function runsOf(folded: string): string[][] {
  const table = (runTable ??= createRunTable());
  const runs: string[][] = [];
  let run: string[] = [];
  for (const character of folded) {
    if (table[character.charCodeAt(0)] === 1) run.push(character);
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

/** The tokens of a passage, from its folded text, parted by spaces. */
export function tokensOf(folded: string, kind: PassageKind): string {
  const table = (runTable ??= createRunTable());
  let tokens: string = KIND_TOKENS[kind];
  let last = '';
  for (const character of folded) {
    const inRun = table[character.charCodeAt(0)] === 1;
    if (last !== '') tokens += inRun ? ` ${last}${character}` : ` ${last}`;
    last = inRun ? character : '';
  }
  return last === '' ? tokens : `${tokens} ${last}`;
}
