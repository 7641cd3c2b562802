import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** With a class of one character in each, so that this line does not name itself. */
const forbidden =
  /(es|ox|style)lint[-]disable|@ts[-](ignore|expect-error|nocheck)|prettier[-]ignore|(istanbul|c8|v8)[ ]ignore|\b(TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b/;

const source = /\.(ts|tsx|mts|cts|js|mjs|cjs|css|html|yml)$/;

/**
 * Finds comments that silence a check or put off work: a check is kept or changed for all, and open work is an issue.
 *
 * @param {string} folder the tree's root
 * @param {readonly string[]} sources the folders in it that are looked at
 * @returns {string[]} `file:line: text` for each
 */
export function findSuppressions(folder, sources) {
  return sources.flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => source.test(file))
      .flatMap((file) =>
        readFileSync(join(folder, name, file), 'utf8')
          .split('\n')
          .flatMap((line, index) =>
            forbidden.test(line) ? [`${join(name, file)}:${index + 1}: ${line.trim()}`] : [],
          ),
      ),
  );
}
