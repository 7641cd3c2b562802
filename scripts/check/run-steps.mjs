import { closingLine, sum } from './tally.mjs';

/** @param {string} text */
const print = (text) => process.stdout.write(`${text}\n`);

/**
 * Runs steps one after another, whatever the ones before have found, and tells how each went.
 *
 * @param {readonly import('./steps.mjs').Step[]} steps
 * @returns {Promise<import('./tally.mjs').Tally>} of all steps
 */
export async function runSteps(steps) {
  const tallies = [];
  for (const { name, run } of steps) {
    const started = Date.now();
    const { tally, found, note } = await run();
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const counts = tally.passed + tally.failed > 1 ? `: ${closingLine(tally)}` : '';
    const failed = tally.failed > 0;
    if (failed && found) print(found.trimEnd());
    print(`${failed ? '✗' : '✓'} ${name}${counts}${note ? `, ${note}` : ''} (${seconds} s)`);
    tallies.push(tally);
  }
  return sum(tallies);
}

/**
 * Ends a run: prints the closing line, which is the last one.
 *
 * @param {import('./tally.mjs').Tally} tally
 * @returns {number} exit code
 */
export function close(tally) {
  print(closingLine(tally));
  return tally.failed > 0 ? 1 : 0;
}
