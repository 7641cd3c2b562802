import { describe, expect, it } from 'vitest';
import { inMode, readAsked } from '../../../../renderer/palette/mode';

describe('what the palette is asked for', () => {
  it('is said by the first character, of either width', () => {
    expect(readAsked('储能')).toEqual({ mode: 'all', query: '储能' });
    expect(readAsked('@储能')).toEqual({ mode: 'chapters', query: '储能' });
    expect(readAsked('＃ 5')).toEqual({ mode: 'figures', query: '5' });
    expect(readAsked('》主题')).toEqual({ mode: 'commands', query: '主题' });
    expect(readAsked('')).toEqual({ mode: 'all', query: '' });
  });

  it('keeps the words when the mode changes', () => {
    expect(inMode('@储能', 'figures')).toBe('#储能');
    expect(inMode('#储能', 'all')).toBe('储能');
  });
});
