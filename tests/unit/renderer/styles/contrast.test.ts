import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('renderer/styles/tokens.css', 'utf8');
type Theme = 'light' | 'sepia' | 'dark';

/** The colours of a theme, by token. */
function coloursOf(theme: Theme): Map<string, string> {
  if (theme === 'sepia') {
    const [, block = ''] = /\[data-theme='sepia'\] \{([^}]*)\}/.exec(css) ?? [];
    const single = block.matchAll(/--([\w-]+): (#[\da-f]{6});/g);
    return new Map([...single].map(([, name = '', colour = '']) => [name, colour]));
  }
  const pairs = css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g);
  return new Map(
    [...pairs].map(([, name, light, dark]) => [
      name ?? '',
      (theme === 'light' ? light : dark) ?? '',
    ]),
  );
}

/** Relative luminance of `#rrggbb`, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'];
const SURFACES = ['paper', 'desk', 'sheet', 'hover'];

describe.each(['light', 'sepia', 'dark'] as const)('in the %s theme', (theme) => {
  const colours = coloursOf(theme);
  const contrast = (a: string, b: string): number => {
    const [one, other] = [a, b].map((name) => {
      const colour = colours.get(name);
      if (colour === undefined) throw new Error(`no token --${name}`);
      return luminance(colour) + 0.05;
    });
    return Math.max(one ?? 0, other ?? 0) / Math.min(one ?? 1, other ?? 1);
  };

  it.each(['ink', 'ink-soft', 'ink-faint', 'accent', 'cinnabar', 'pine'])(
    '%s carries words on every surface',
    (ink) => {
      for (const surface of SURFACES) {
        expect(contrast(ink, surface), `${ink} on ${surface}`).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it.each(['outline', 'focus', ...COLOURS.map((colour) => `${colour}-edge`)])(
    '%s is seen on every surface',
    (line) => {
      for (const surface of SURFACES) {
        expect(contrast(line, surface), `${line} on ${surface}`).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it.each(COLOURS)('text on a %s highlight is as readable as AAA asks', (colour) => {
    expect(contrast('ink', `${colour}-wash`)).toBeGreaterThanOrEqual(7);
    expect(contrast('accent', `${colour}-wash`)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['accent', 'accent-wash'],
    ['ink-faint', 'accent-wash'],
    ['ink-soft', 'cinnabar-wash'],
    ['cinnabar', 'cinnabar-wash'],
    ['pine', 'pine-wash'],
    ['ink', 'selection'],
    ['ink', 'found-wash'],
    ['ink', 'chosen'],
  ])('%s carries words on %s', (ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
