/*
 * Makes the table of readings of Chinese characters from pinyin-pro (MIT): `node scripts/data/readings.mjs` writes
 * preload/contract/text/readings.ts anew. A test compares the two.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../lib/paths.mjs';
import { readDictionary, simplifiedPairs } from './simplified.mjs';

const target = join(root, 'preload/contract/text/readings.ts');
const FIRST = 0x4e00;
const LAST = 0x9fff;

/**
 * Each syllable without its tone, followed by all characters that may be read so; in alphabetical order. A character
 * with several readings stands in several rows. ü is written as v and, because many type it so, as u as well.
 * Characters that are folded to simplified ones before they are looked up are left out.
 *
 * @param {string} pairs of a folded character and what it becomes, as `simplifiedPairs` makes them
 */
export async function readingRows(pairs) {
  const { pinyin } = await import('pinyin-pro');
  const folded = new Set([...pairs].filter((_, at) => at % 2 === 0));
  /** @type {Map<string, string>} */
  const rows = new Map();
  for (let unit = FIRST; unit <= LAST; unit += 1) {
    const character = String.fromCharCode(unit);
    if (folded.has(character)) continue;
    const told = pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true });
    const plain = told.filter((reading) => /^[a-z]+$/.test(reading));
    const readings = new Set(plain.flatMap((reading) => [reading, reading.replace('v', 'u')]));
    for (const reading of readings) rows.set(reading, (rows.get(reading) ?? '') + character);
  }
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([reading, all]) => reading + all);
}

async function write() {
  const told = await readingRows(simplifiedPairs(await readDictionary()));
  const rows = told.map((row) => `  '${row}',`);
  await writeFile(
    target,
    `/**
 * Syllables of Mandarin without tones, each followed by the characters that may be read so. Made from pinyin-pro (MIT, ©
 * its contributors) by scripts/data/readings.mjs.
 */
export const READINGS: readonly string[] = [
${rows.join('\n')}
];
`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await write();
