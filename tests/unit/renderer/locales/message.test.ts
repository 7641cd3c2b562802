import { describe, expect, it } from 'vitest';
import { fill } from '../../../../renderer/locales/message';
import { speaker } from '../../../../renderer/locales/say';
import { spokenLanguage } from '../../../../renderer/locales/spoken';

describe('fill', () => {
  const notes = { one: '{count} note', other: '{count} notes' };

  it('chooses the plural form of the language', () => {
    expect(fill(notes, { count: 1 }, 'en')).toBe('1 note');
    expect(fill(notes, { count: 0 }, 'en')).toBe('0 notes');
    expect(fill(notes, { count: 2 }, 'en')).toBe('2 notes');
    expect(fill({ other: '{count} 条笔记' }, { count: 1 }, 'zh-CN')).toBe('1 条笔记');
  });

  it('writes numbers as the language does', () => {
    expect(fill('{count} of {all}', { count: 1234, all: '9' }, 'en')).toBe('1,234 of 9');
  });

  it('leaves a blank without a filling to be seen', () => {
    expect(fill('“{title}”', {}, 'en')).toBe('“{title}”');
  });

  it('does not fill what a filling brings along', () => {
    expect(fill('{a}{b}', { a: '{b}', b: 'x' }, 'en')).toBe('{b}x');
  });
});

describe('speaker', () => {
  it('says a message in its language', () => {
    expect(speaker('en')('library.count', { count: 1 })).toBe('1 report');
    expect(speaker('zh-CN')('library.count', { count: 1 })).toBe('1 份报告');
  });
});

describe('spokenLanguage', () => {
  it('follows the choice, and the system where that is the choice', () => {
    expect(spokenLanguage('en', 'zh-CN')).toBe('en');
    expect(spokenLanguage('system', 'zh-Hant-TW')).toBe('zh-CN');
    expect(spokenLanguage('system', 'de')).toBe('en');
  });
});
