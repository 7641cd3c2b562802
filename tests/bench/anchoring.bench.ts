/**
 * How annotations fare from one revision of a document to the next. `REVISIONS` names a folder with a folder for each
 * document, in it the revisions as text files in the order of their names. `SHOW=20` prints so many of the failures,
 * `DOCUMENTS` is a pattern for the folders to take. Each sentence is marked as a whole, and a phrase in its middle.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnchorer, describeTarget } from '../../main/annotations/anchor';
import { reanchor } from '../../main/annotations/reanchor';
import type { Anchoring } from '../../preload/contract/annotation';
import { figure } from './support/report';
import { fatesOf, isTranslation, phraseOf, type Fate, type Sentence } from './support/revisions';

const root = process.env['REVISIONS'];
const documents = new RegExp(process.env['DOCUMENTS'] ?? '');
let toShow = Number(process.env['SHOW'] ?? 0);

/** A marked passage and the places that are right for it; none where it is gone. */
interface Case {
  readonly kind: string;
  readonly marked: Sentence;
  readonly right: readonly Sentence[];
  /** It must be found to the unit, not only met. */
  readonly exact: boolean;
}

const BARS: Readonly<Record<string, string>> = {
  'unchanged passages found': 'bar 100 %',
  'edited passages found': 'bar 95 %',
  'deleted passages attached': 'bar 0',
  'phrases kept in edited passages found': '',
  'phrases of deleted passages attached': 'bar 0',
};

interface Tally {
  readonly counts: Map<string, number>;
  readonly met: Map<string, number>;
}

const tally = (): Tally => ({ counts: new Map(), met: new Map() });
const tallies = { 'knowing both texts': tally(), 'by the quote alone': tally() };
let untold = 0;
let pairs = 0;
let translated = 0;

function phraseCase(fate: Fate): Case[] {
  const phrase = phraseOf(fate.sentence);
  if (!phrase) return [];
  if (fate.kind === 'deleted') {
    return [
      { kind: 'phrases of deleted passages attached', marked: phrase, right: [], exact: false },
    ];
  }
  const [now] = fate.now;
  const at = now?.words.indexOf(phrase.words) ?? -1;
  if (fate.kind === 'unchanged' || !now || at < 0) return [];
  if (at !== now.words.lastIndexOf(phrase.words)) return [];
  const start = now.start + at;
  const kept = { words: phrase.words, start, end: start + phrase.words.length };
  return [
    { kind: 'phrases kept in edited passages found', marked: phrase, right: [kept], exact: true },
  ];
}

function casesOf(fate: Fate): Case[] {
  const kind =
    fate.kind === 'deleted' ? 'deleted passages attached' : `${fate.kind} passages found`;
  const right = fate.kind === 'deleted' ? [] : fate.now;
  const exact = fate.kind === 'unchanged';
  return [{ kind, marked: fate.sentence, right, exact }, ...phraseCase(fate)];
}

/** Whether an answer is what the row counts: the right place, or any place for what is gone. */
function isMet({ right, exact }: Case, answer: Anchoring | undefined): boolean {
  if (!answer || answer.state === 'orphan') return false;
  if (right.length === 0) return true;
  return right.some(({ start, end }) =>
    exact ? answer.start === start && answer.end === end : answer.start < end && answer.end > start,
  );
}

function count(
  name: keyof typeof tallies,
  one: Case,
  answer: Anchoring | undefined,
  after: string,
): void {
  const { counts, met } = tallies[name];
  const isGone = one.right.length === 0;
  const hit = isMet(one, answer);
  counts.set(one.kind, (counts.get(one.kind) ?? 0) + 1);
  if (hit) met.set(one.kind, (met.get(one.kind) ?? 0) + 1);
  if (hit !== isGone || toShow <= 0) return;
  toShow -= 1;
  const got =
    !answer || answer.state === 'orphan' ? 'orphan' : after.slice(answer.start, answer.end);
  const wanted = isGone ? 'orphan' : one.right.map(({ words }) => words).join('\n  = ');
  process.stdout.write(`${one.kind}, ${name}\n  ${one.marked.words}\n  > ${got}\n  = ${wanted}\n`);
}

function compare(before: string, after: string): void {
  pairs += 1;
  if (isTranslation(before, after)) {
    translated += 1;
    return;
  }
  const told = fatesOf(before, after);
  untold += told.untold;
  const cases = told.fates.flatMap(casesOf);
  const targets = cases.map(({ marked: { start, end } }) => describeTarget(before, { start, end }));
  const carried = reanchor(
    before,
    after,
    targets.map((target) => ({ target, anchoring: { state: 'exact', ...target.position } })),
  );
  const anchor = createAnchorer(after);
  cases.forEach((one, index) => {
    const target = targets[index];
    count('knowing both texts', one, carried[index], after);
    count('by the quote alone', one, target && anchor(target), after);
  });
}

function printTally(name: keyof typeof tallies): void {
  const { counts, met } = tallies[name];
  process.stdout.write(`${name}\n`);
  for (const [kind, bar] of Object.entries(BARS)) {
    const all = counts.get(kind) ?? 0;
    const found = met.get(kind) ?? 0;
    const percent = ((100 * found) / Math.max(1, all)).toFixed(2);
    figure(bar === '' ? kind : `${kind} (${bar})`, `${found} of ${all} = ${percent} %`);
  }
}

if (root === undefined) {
  process.stdout.write('Skipped: set REVISIONS to a folder of revisions.\n');
} else {
  for (const document of readdirSync(root).filter((name) => documents.test(name))) {
    const texts = readdirSync(join(root, document))
      .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .map((name) => readFileSync(join(root, document, name), 'utf8'));
    texts.slice(1).forEach((after, index) => compare(texts[index] ?? '', after));
  }
  figure('revisions', `${pairs}, of them translations, not counted: ${translated}`);
  figure('changed passages whose fate is not plain, not counted', String(untold));
  printTally('knowing both texts');
  printTally('by the quote alone');
}
