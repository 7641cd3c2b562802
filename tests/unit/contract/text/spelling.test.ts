import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../preload/contract/text/fold';
import {
  align,
  reach,
  reachNearly,
  SCATTERED,
  typed,
} from '../../../../preload/contract/text/spelling';
import { syllablesOf } from '../../../../preload/contract/text/syllables';

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from(fold(text), (character) => character.charCodeAt(0));
}

const queryOf = (text: string) => {
  const query = typed(text, syllablesOf);
  if (!query) throw new Error('nothing was typed');
  return query;
};

const reached = (query: string, title: string) => {
  const units = unitsOf(title);
  return reach(queryOf(query), units, 0, units.length);
};
const nearly = (query: string, title: string) => {
  const units = unitsOf(title);
  return reachNearly(queryOf(query), units, 0, units.length) >= 0;
};

/** The title with what was typed for it in brackets. */
function marked(query: string, title: string): string {
  const matched = align(queryOf(query), unitsOf(title)) ?? [];
  const starts = new Set(matched.map(({ start }) => start));
  return [...title].map((one, at) => (starts.has(at) ? `[${one}]` : one)).join('');
}

describe('finding a title by what is typed for it', () => {
  it('takes characters, whole pinyin, initials, and all of them mixed', () => {
    for (const query of [
      '通用智能',
      'tongyongzhineng',
      'tyzn',
      '通yong zn',
      'tongy',
      'tyzhin',
      'zhineng',
    ]) {
      expect(reached(query, '通用智能')).toBe(3 - (query === 'tongy' ? 2 : 0));
    }
  });

  it('takes any common reading of a character', () => {
    for (const query of ['yinhang', 'yinxing', 'yh', 'yx']) expect(reached(query, '银行')).toBe(1);
    for (const query of ['zengzhang', 'zengchang', 'zc']) expect(reached(query, '增长')).toBe(1);
    for (const query of ['lvse', 'luse']) expect(reached(query, '绿色')).toBe(1);
  });

  it('takes traditional characters, capitals and full width for what they stand for', () => {
    expect(reached('GPT', 'ＣｈａｔＧＰＴ')).toBe(6);
    expect(reached('儲能', '储能')).toBe(1);
    expect(reached('chuneng', '儲能')).toBe(1);
  });

  it('tells what stands together from what has gaps', () => {
    expect(reached('tyzn', '通用人工智能')).toBe(SCATTERED + 5);
    expect(reached('通用智能', '通用 智能')).toBe(4);
    expect(reached('tyx', '通用智能')).toBe(-1);
    expect(reached('ongyong', '通用')).toBe(-1);
  });

  it('forgives one slip, but not in the first letter and not with gaps', () => {
    expect(nearly('txzn', '通用智能')).toBe(true);
    expect(nearly('tongyonggzhineng', '通用智能')).toBe(true);
    expect(nearly('xyzn', '通用智能')).toBe(false);
    expect(nearly('txzn', '通用人工智能')).toBe(false);
  });

  it('marks the characters that were meant, those that stand together first', () => {
    expect(marked('tyzn', '通用智能的用途')).toBe('[通][用][智][能]的用途');
    expect(marked('zn', '智库看通用智能')).toBe('智库看通用[智][能]');
    expect(marked('gpt', 'A good GPT plan')).toBe('A good [G][P][T] plan');
    expect(marked('通yong zn', '通用智能')).toBe('[通][用][智][能]');
  });

  it('finds nothing for white space', () => {
    expect(typed(' \t', syllablesOf)).toBeNull();
  });

  it('finds any title by a beginning of a reading of each of some of its characters, and can mark it', () => {
    const titles = fc.stringMatching(/^[通用智能银行增长绿色a-c 1-3]{1,24}$/);
    fc.assert(
      fc.property(titles, fc.array(fc.nat(5), { minLength: 24, maxLength: 24 }), (title, picks) => {
        const query = [...fold(title)]
          .map((one, at) => {
            const pick = picks[at] ?? 0;
            const syllable = syllablesOf(one.charCodeAt(0)).at(pick % 2) ?? one;
            return pick === 0 ? '' : pick === 1 ? one : syllable.slice(0, pick);
          })
          .join('');
        const asked = typed(query, syllablesOf);
        fc.pre(asked !== null && query.replaceAll(/\s/g, '').length <= 30);
        if (!asked) return;
        const units = unitsOf(title);
        expect(reach(asked, units, 0, units.length)).toBeGreaterThanOrEqual(0);
        const matched = align(asked, units) ?? [];
        expect(matched.map(({ typed: part }) => part).join('')).toBe(asked.text);
      }),
    );
  });
});
