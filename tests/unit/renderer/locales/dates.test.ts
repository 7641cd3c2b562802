import { describe, expect, it } from 'vitest';
import { longDate, percent, short, spokenDay } from '../../../../renderer/locales/dates';

describe('longDate', () => {
  it('is written out in the language, on the day it names', () => {
    expect(longDate('2023-02-03', 'zh-CN')).toBe('2023年2月3日');
    expect(longDate('2023-02-03', 'en')).toBe('February 3, 2023');
  });

  it('says no more than is known', () => {
    expect(longDate('2023-02', 'zh-CN')).toBe('2023年2月');
    expect(longDate('2023-02', 'en')).toBe('February 2023');
    expect(longDate('2023', 'zh-CN')).toBe('2023年');
    expect(longDate('2023', 'en')).toBe('2023');
  });

  it('gives back what is no date', () => {
    expect(longDate('2023 年春', 'en')).toBe('2023 年春');
  });
});

describe('spokenDay', () => {
  const now = new Date(2026, 10, 24, 0, 30);
  const at = (...parts: [number, number, number, number]) => new Date(...parts).toISOString();

  it('counts calendar days, not hours', () => {
    expect(spokenDay(at(2026, 10, 24, 0), now, 'en')).toBe('today');
    expect(spokenDay(at(2026, 10, 23, 23), now, 'en')).toBe('yesterday');
    expect(spokenDay(at(2026, 10, 19, 12), now, 'zh-CN')).toBe('5天前');
  });

  it('turns to the date after a month, and for a clock that was ahead', () => {
    expect(spokenDay(at(2026, 8, 1, 12), now, 'en')).toBe('Sep 1, 2026');
    expect(spokenDay(at(2026, 11, 1, 12), now, 'en')).toBe('Dec 1, 2026');
  });
});

describe('percent', () => {
  it('keeps 0 and 100 for nothing and everything', () => {
    expect(percent(0, 'en')).toBe('0%');
    expect(percent(0.0001, 'en')).toBe('1%');
    expect(percent(0.424, 'en')).toBe('42%');
    expect(percent(0.9999, 'en')).toBe('99%');
    expect(percent(1, 'en')).toBe('100%');
  });
});

describe('short', () => {
  it('is short in each language', () => {
    expect(short(49_213, 'zh-CN')).toBe('4.9万');
    expect(short(49_213, 'en')).toBe('49.2K');
  });
});
