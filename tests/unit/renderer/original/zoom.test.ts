import { describe, expect, it } from 'vitest';
import { pictureWidth, zoomStep } from '../../../../renderer/original/zoom';

describe('zoom', () => {
  it('goes by steps and ends at either end', () => {
    expect([zoomStep(1, 1), zoomStep(1.25, -1), zoomStep(1, -1), zoomStep(3, 1)]).toEqual([
      1.25, 1, 1, 3,
    ]);
  });

  it('asks for pictures in few widths, sharp and never too large', () => {
    expect(pictureWidth(500, 1)).toBe(720);
    expect(pictureWidth(720, 1)).toBe(720);
    expect(pictureWidth(500, 2)).toBe(1200);
    expect(pictureWidth(3000, 2)).toBe(3600);
  });
});
