import { describe, expect, it } from 'vitest';
import type { ReportSummary } from '../../../../preload/contract/library';
import { contents, origin, state, when } from '../../../../renderer/library/row-words';
import { speaker } from '../../../../renderer/locales/say';
import { summary } from './summary';

const [zh, en] = [speaker('zh-CN'), speaker('en')];

describe('the words of a row', () => {
  it('say where a report comes from, as far as is known', () => {
    expect(origin(summary().metadata, 'zh-CN')).toBe('样例研究·2024年3月1日');
    expect(origin(summary().metadata, 'en')).toBe('样例研究 · March 1, 2024');
    const unknown = { ...summary().metadata, publisher: null, publishedOn: null };
    expect(origin(unknown, 'en')).toBe('');
  });

  it('say what is in it, without what is not', () => {
    expect(contents(summary(), 'en', en)).toBe('49.2K characters · 33 figures · 1 table');
    expect(contents(summary(), 'zh-CN', zh)).toBe('4.9万字·33 张图·1 张表');
    const plain = summary({ counts: { headings: 0, figures: 0, tables: 0, annotations: 0 } });
    expect(contents(plain, 'en', en)).toBe('49.2K characters');
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
