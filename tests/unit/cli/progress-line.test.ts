import { describe, expect, test } from 'vitest';
import { fit, progressLineOf } from '../../../main/cli/progress-line';

describe('fit', () => {
  test('leaves alone what has room', () => {
    expect(fit('1/2  a.txt', 10)).toBe('1/2  a.txt');
  });

  test('counts two columns for a Han character', () => {
    expect(fit('报告报告', 8)).toBe('报告报告');
    expect(fit('报告报告', 7)).toBe('报告报…');
  });
});

test('a line takes the place of the one before, and nothing is written to clear nothing', () => {
  let written = '';
  const show = progressLineOf({
    columns: 20,
    write: (text: string | Uint8Array) => {
      written += String(text);
      return true;
    },
  });
  show('');
  expect(written).toBe('');
  show('1/2\u001b[2J');
  show('');
  show('');
  expect(written).toBe('\r\u001b[K1/2 [2J\r\u001b[K');
});
