import { describe, expect, it } from 'vitest';
import type { ReportSummary } from '../../../../preload/contract/library';
import { lengthOf, minutes, state, tintOf, when } from '../../../../renderer/library/card-words';
import { speaker } from '../../../../renderer/locales/say';
import { sayOfShelf as shelf } from '../../../../renderer/locales/shelf-words';
import { useSpoken } from '../../../../renderer/locales/spoken';
import { summary } from './summary';

useSpoken.setState({ language: 'en' });

const [zh, en] = [speaker('zh-CN'), speaker('en')];

describe('the words of a card', () => {
  it('say how long it is in pages, else in characters or words, and how long it takes', () => {
    const said = (change: Partial<ReportSummary>) => lengthOf(summary(change), 'en', en, shelf);
    expect(said({})).toBe('49.2K characters · 123 min');
    expect(said({ pages: 30 })).toBe('30 pages · 123 min');
    const english = { ...summary().metadata, language: 'en' };
    expect(said({ metadata: english, textLength: 14_030 })).toBe('2.3K words · 10 min');
    expect(minutes(summary({ textLength: 10 }), 0.5)).toBe(1);
  });

  it('keep to one colour for a publisher', () => {
    expect(tintOf('样例研究')).toBe(tintOf('样例研究'));
    expect(new Set(['甲', '乙', '丙', '丁', null].map(tintOf)).size).toBeGreaterThan(1);
  });

  it('say how far it was read', () => {
    const said = (change: Partial<ReportSummary>) => state(summary(change), 'en', en);
    expect(said({ openedAt: null, progress: 0 })).toBe('Unread');
    expect(said({ progress: 0.42 })).toBe('42% read');
    expect(said({ progress: 1 })).toBe('Finished');
  });

  it('say when it was opened, or else when it came in', () => {
    const now = new Date(2026, 10, 24, 12);
    const yesterday = new Date(2026, 10, 23, 12).toISOString();
    expect(when(summary({ openedAt: yesterday }), now, 'en', en)).toBe('Opened yesterday');
    const fresh = summary({ openedAt: null, importedAt: yesterday });
    expect(when(fresh, now, 'zh-CN', zh)).toBe('昨天导入');
  });
});
