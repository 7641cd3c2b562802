import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findSuppressions } from '../../../scripts/check/suppressions.mjs';

describe('findSuppressions', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'offprint-suppressions-'));
    mkdirSync(join(folder, 'main', 'deep'), { recursive: true });
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  // In two parts each, or the check would find them in this file.
  it.each([
    ['// eslint', '-disable-next-line no-console'],
    ['/* oxlint', '-disable */'],
    ['// @ts', '-expect-error'],
    ['// prettier', '-ignore'],
    ['/* v8', ' ignore next */'],
    ['// TO', 'DO: later'],
  ])('finds %s%s', (...parts) => {
    writeFileSync(join(folder, 'main', 'deep', 'a.ts'), `const a = 1;\n  ${parts.join('')}\n`);
    expect(findSuppressions(folder, ['main'])).toEqual([`main/deep/a.ts:2: ${parts.join('')}`]);
  });

  it('leaves honest code and texts alone', () => {
    writeFileSync(join(folder, 'main', 'a.ts'), 'const disabled = "eslint"; // ignore the case\n');
    writeFileSync(join(folder, 'main', 'notes.txt'), ['TO', 'DO'].join(''));
    expect(findSuppressions(folder, ['main'])).toEqual([]);
  });
});
