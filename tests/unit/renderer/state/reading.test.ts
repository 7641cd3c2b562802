import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../preload/contract/settings';
import { useApp } from '../../../../renderer/state/app';
import {
  DEFAULT_READING,
  MEASURES,
  neighbour,
  nextSize,
  setReading,
  SIZES,
  stepSize,
} from '../../../../renderer/state/reading';

const change = vi.fn(() => new Promise<never>(() => undefined));

beforeEach(() => {
  change.mockClear();
  useApp.setState(useApp.getInitialState(), true);
  vi.stubGlobal('offprint', { settings: { change } });
});

const chosen = () => useApp.getState().settings.reading;

it('starts from what a new library has', () => {
  expect(useApp.getInitialState().settings).toEqual(DEFAULT_SETTINGS);
  expect(SIZES).toContain(DEFAULT_READING.size);
});

describe('sizes', () => {
  it('go up and down the steps and stop at the ends', () => {
    for (const _ of SIZES) stepSize(1);
    expect(chosen().size).toBe(SIZES.at(-1));
    for (const _ of SIZES) stepSize(-1);
    expect(chosen().size).toBe(SIZES[0]);
  });

  it('come back to the steps from a size between them', () => {
    expect(nextSize(SIZES, 19, 1)).toBe(20);
    expect(nextSize(SIZES, 19, -1)).toBe(18);
    expect(nextSize(SIZES, 36, 1)).toBe(36);
  });
});

it('steps along choices and stays at their ends', () => {
  expect(neighbour(MEASURES, 'medium', 1)).toBe('wide');
  expect(neighbour(MEASURES, 'wide', 1)).toBe('wide');
  expect(neighbour(MEASURES, 'narrow', -1)).toBe('narrow');
});

it('saves all of the type together, and nothing when nothing changes', () => {
  setReading({ face: 'sans' });
  expect(change).toHaveBeenLastCalledWith({ reading: { ...DEFAULT_READING, face: 'sans' } });
  setReading({ face: 'sans' });
  expect(change).toHaveBeenCalledTimes(1);
});
