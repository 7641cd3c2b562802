import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  isReachable,
  loadWindowState,
  readWindowState,
  saveWindowState,
} from '../../main/window-state';

const SCREEN = { x: 0, y: 0, width: 1440, height: 900 };

describe('the window’s place', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'offprint-window-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('comes back as it was saved', () => {
    const bounds = { x: 10, y: 20, width: 800, height: 600 };
    const state = { bounds, maximized: true, theme: 'sepia' } as const;
    const file = join(folder, 'window.json');
    expect(saveWindowState(file, state)).toBe(true);
    expect(loadWindowState(file)).toEqual(state);
  });

  it('follows the system’s theme where none is known', () => {
    const bounds = { x: 10, y: 20, width: 800, height: 600 };
    for (const theme of [undefined, 'blue', 7]) {
      expect(readWindowState(JSON.stringify({ bounds, theme }))?.theme).toBe('system');
    }
  });

  it('is unknown at a first start and after damage', () => {
    expect(loadWindowState(join(folder, 'none.json'))).toBeUndefined();
    for (const text of ['', '{', 'null', '[]', '{"bounds":{"x":0}}', '{"bounds":7}']) {
      expect(readWindowState(text)).toBeUndefined();
    }
  });

  it('survives any text', () => {
    fc.assert(fc.property(fc.json(), (text) => void readWindowState(text)));
  });

  it('says so when it cannot be saved', () => {
    const state = { bounds: SCREEN, maximized: false, theme: 'system' } as const;
    expect(saveWindowState(join(folder, 'missing', 'window.json'), state)).toBe(false);
  });

  it('counts only while its title bar can be caught', () => {
    expect(isReachable({ x: 100, y: 100, width: 800, height: 600 }, [SCREEN])).toBe(true);
    expect(isReachable({ x: 1400, y: 100, width: 800, height: 600 }, [SCREEN])).toBe(false);
    expect(isReachable({ x: 100, y: -500, width: 800, height: 600 }, [SCREEN])).toBe(false);
    expect(isReachable({ x: 100, y: 100, width: 800, height: 600 }, [])).toBe(false);
  });
});
