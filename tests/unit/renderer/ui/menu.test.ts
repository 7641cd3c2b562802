import { describe, expect, it } from 'vitest';
import { menuStep } from '../../../../renderer/ui/Menu';

describe('menuStep', () => {
  it('goes around', () => {
    expect(menuStep('ArrowDown', 2, 3)).toBe(0);
    expect(menuStep('ArrowUp', 0, 3)).toBe(2);
    expect(menuStep('ArrowUp', 2, 3)).toBe(1);
  });

  it('enters from outside at the end that the key comes from', () => {
    expect(menuStep('ArrowDown', -1, 3)).toBe(0);
    expect(menuStep('ArrowUp', -1, 3)).toBe(2);
  });

  it('leaves other keys alone', () => {
    expect(menuStep('Tab', 1, 3)).toBeUndefined();
  });
});
