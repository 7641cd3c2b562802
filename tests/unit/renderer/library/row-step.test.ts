import { describe, expect, it } from 'vitest';
import { rowStep } from '../../../../renderer/library/row-step';

describe('rowStep', () => {
  it('goes from row to row and stops at the ends', () => {
    expect(rowStep('ArrowDown', 0, 3)).toBe(1);
    expect(rowStep('ArrowDown', 2, 3)).toBe(2);
    expect(rowStep('ArrowUp', 0, 3)).toBe(0);
    expect(rowStep('End', 0, 3)).toBe(2);
    expect(rowStep('Home', 2, 3)).toBe(0);
  });

  it('enters the list from outside at its first row', () => {
    expect(rowStep('ArrowDown', -1, 3)).toBe(0);
    expect(rowStep('ArrowUp', -1, 3)).toBe(0);
  });

  it('leaves other keys alone', () => {
    expect(rowStep('a', 0, 3)).toBeUndefined();
  });
});
