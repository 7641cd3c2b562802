/**
 * How annotations fare from one revision of a document to the next. `REVISIONS` names a folder with a folder for each
 * document, in it the revisions as text files in the order of their names. `SHOW=20` prints so many of the failures.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnchorer, describeTarget } from '../../main/annotations/anchor';
import { reanchor } from '../../main/annotations/reanchor';
import type { Anchoring } from '../../preload/contract/annotation';
import { figure } from './support/report';
import { fatesOf, type Fate } from './support/revisions';

const root = process.env['REVISIONS'];
let toShow = Number(process.env['SHOW'] ?? 0);

interface Tally {
  readonly counts: Record<Fate['kind'], number>;
  /** Rightly found; for deleted ones, wrongly. */
  readonly found: Record<Fate['kind'], number>;
}

const tally = (): Tally => ({
  counts: { unchanged: 0, edited: 0, deleted: 0 },
  found: { unchanged: 0, edited: 0, deleted: 0 },
});
const tallies = { 'knowing both texts': tally(), 'by the quote alone': tally() };

function isFound(fate: Fate, answer: Anchoring | undefined): boolean {
  if (!answer || answer.state === 'orphan') return false;
  if (fate.kind === 'deleted') return true;
  const { start, end } = fate.now;
  return fate.kind === 'unchanged'
    ? answer.start === start && answer.end === end
    : answer.start < end && answer.end > start;
}

function count(
  name: keyof typeof tallies,
  fate: Fate,
  answer: Anchoring | undefined,
  after: string,
) {
  const { counts, found } = tallies[name];
  counts[fate.kind] += 1;
  const hit = isFound(fate, answer);
  if (hit) found[fate.kind] += 1;
  if (hit !== (fate.kind === 'deleted') || toShow <= 0) return;
  toShow -= 1;
  const got =
    !answer || answer.state === 'orphan' ? 'orphan' : after.slice(answer.start, answer.end);
  const wanted = fate.kind === 'deleted' ? 'orphan' : fate.now.words;
  process.stdout.write(
    `${fate.kind}, ${name}\n  ${fate.sentence.words}\n  > ${got}\n  = ${wanted}\n`,
  );
}

function compare(before: string, after: string): void {
  const fates = fatesOf(before, after);
  const targets = fates.map(({ sentence: { start, end } }) =>
    describeTarget(before, { start, end }),
  );
  const carried = reanchor(
    before,
    after,
    targets.map((target) => ({ target, anchoring: { state: 'exact', ...target.position } })),
  );
  const anchor = createAnchorer(after);
  fates.forEach((fate, index) => {
    const target = targets[index];
    count('knowing both texts', fate, carried[index], after);
    count('by the quote alone', fate, target && anchor(target), after);
  });
}

function printTally(name: keyof typeof tallies): void {
  const { counts, found } = tallies[name];
  const share = (kind: Fate['kind']) => {
    const percent = (100 * found[kind]) / Math.max(1, counts[kind]);
    return `${found[kind]} of ${counts[kind]} = ${percent.toFixed(2)} %`;
  };
  process.stdout.write(`${name}\n`);
  figure('unchanged passages found (bar 100 %)', share('unchanged'));
  figure('edited passages found (bar 95 %)', share('edited'));
  figure('deleted passages attached (bar 0)', share('deleted'));
}

if (root === undefined) {
  process.stdout.write('Skipped: set REVISIONS to a folder of revisions.\n');
} else {
  for (const document of readdirSync(root)) {
    const texts = readdirSync(join(root, document))
      .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .map((name) => readFileSync(join(root, document, name), 'utf8'));
    texts.slice(1).forEach((after, index) => compare(texts[index] ?? '', after));
  }
  printTally('knowing both texts');
  printTally('by the quote alone');
}
