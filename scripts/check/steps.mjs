import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../build/build.mjs';
import { bundleNames } from '../build/sources.mjs';
import { outDir, root } from '../lib/paths.mjs';
import { runPackage } from '../lib/run.mjs';
import { Stop } from '../lib/stop.mjs';
import { checkBoundaries } from './boundaries.mjs';
import { findSuppressions } from './suppressions.mjs';
import { single, tallyOfPlaywright, tallyOfVitest } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * @typedef {object} Outcome
 * @property {Tally} tally
 * @property {string} [found] what is wrong, where the step has not shown it already
 * @property {string} [note] one more word about a step that passed
 */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<Outcome>} run
 */

const sources = ['main', 'preload', 'renderer', 'scripts', 'tests'];
const resultsDir = join(outDir, 'results');

/**
 * A tool that answers with its exit code.
 *
 * @param {string} name
 * @param {Parameters<typeof runPackage>} command
 * @returns {Step}
 */
function tool(name, ...command) {
  return {
    name,
    run: async () => {
      const { code, output } = await runPackage(...command);
      return { tally: single(code === 0), ...(code === 0 ? {} : { found: output }) };
    },
  };
}

/** @type {Step} */
const suppressions = {
  name: 'no suppressions',
  run: async () => {
    const found = findSuppressions(root, sources);
    return { tally: single(found.length === 0), found: found.join('\n') };
  },
};

/** @type {Step} */
const boundaries = {
  name: 'boundaries',
  run: async () => {
    const { modules, breaches } = await checkBoundaries(root, sources);
    const found = breaches.map((breach) =>
      [`${breach.rule}: ${breach.from} → ${breach.to}`, `  ${breach.comment}`].join('\n'),
    );
    return {
      tally: single(breaches.length === 0),
      found: found.join('\n'),
      note: `${modules} files`,
    };
  },
};

/** @type {Step} */
const build = {
  name: 'build',
  run: async () => {
    try {
      await ensureBuilt(bundleNames);
      return { tally: single(true) };
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      return { tally: single(false), found: error.message };
    }
  },
};

/** The checks that look at the sources and the one that compiles them: no test runs. */
export const staticSteps = [
  tool('format', 'prettier', ['--check', '.', '--log-level=warn']),
  tool('lint', 'oxlint', ['--deny-warnings']),
  tool('types', 'typescript', ['--noEmit'], { program: 'tsc' }),
  suppressions,
  boundaries,
  build,
];

/**
 * Runs a test runner that shows its progress and writes a report to a file.
 *
 * @template Report
 * @param {string} file name of the report
 * @param {(path: string) => ReturnType<typeof runPackage>} run told where to write the report
 * @param {(report: Report) => Tally} count
 * @returns {Promise<Outcome>}
 */
async function runTests(file, run, count) {
  mkdirSync(resultsDir, { recursive: true });
  const path = join(resultsDir, file);
  rmSync(path, { force: true });
  const { code } = await run(path);
  if (!existsSync(path)) return { tally: single(false), found: 'The tests did not run.' };
  const tally = count(JSON.parse(readFileSync(path, 'utf8')));
  if (code !== 0 && tally.failed === 0) {
    return { tally: { ...tally, failed: 1 }, found: `The test runner ended with code ${code}.` };
  }
  if (tally.passed + tally.failed === 0)
    return { tally: single(false), found: 'No test was found.' };
  return { tally };
}

/** @type {Step} */
export const vitestStep = {
  name: 'unit and integration tests',
  run: () =>
    runTests(
      'vitest.json',
      (path) =>
        runPackage(
          'vitest',
          [
            ['run', '--config', 'scripts/config/vitest.config.ts'],
            ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`],
          ].flat(),
          { show: 'stdout' },
        ),
      tallyOfVitest,
    ),
};

/**
 * The tests in real Electron.
 *
 * @param {Record<string, string>} env what they need to find Electron and the display
 * @param {readonly string[]} [args] for Playwright
 * @returns {Step}
 */
export function playwrightStep(env, args = []) {
  return {
    name: 'end-to-end tests',
    run: () =>
      runTests(
        'playwright.json',
        (path) =>
          runPackage(
            '@playwright/test',
            ['test', '--config', 'tests/e2e/playwright.config.ts', ...args],
            {
              program: 'playwright',
              show: 'stdout',
              env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: path },
            },
          ),
        tallyOfPlaywright,
      ),
  };
}
