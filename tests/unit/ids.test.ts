import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createId } from '../../main/ids';

describe('createId', () => {
  it('is 20 characters that are safe everywhere', () => {
    expect(createId(Date.UTC(2026, 0, 1))).toMatch(/^[0-9a-hjkmnp-tv-z]{20}$/);
  });

  it('sorts by time', () => {
    const time = fc.integer({ min: 0, max: 2 ** 44 });
    fc.assert(
      fc.property(time, time, (one, other) => {
        const ids = [createId(one), createId(other)];
        if (one < other) expect((ids[0] ?? '') < (ids[1] ?? '')).toBe(true);
      }),
    );
  });

  it('differs within a millisecond', () => {
    expect(new Set(Array.from({ length: 1000 }, () => createId(1))).size).toBe(1000);
  });
});
