import { beforeEach, describe, expect, it } from 'vitest';
import type { SettingsChange } from '../../../../preload/contract/settings';
import { useSpoken } from '../../../../renderer/locales/spoken';
import { changeSettings, useApp } from '../../../../renderer/state/app';
import { useNotices } from '../../../../renderer/state/notices';

const problem = { code: 'disk-full', params: {}, message: 'Full.', remedy: 'Make room.' } as const;

function bridge(kept: boolean): SettingsChange[] {
  const asked: SettingsChange[] = [];
  const settings = {
    change: (change: SettingsChange) => {
      asked.push(change);
      return Promise.resolve(
        kept
          ? { ok: true, value: { ...useApp.getState().settings, ...change } }
          : { ok: false, error: problem },
      );
    },
  };
  Object.defineProperty(window, 'offprint', { value: { settings }, configurable: true });
  return asked;
}

beforeEach(() => {
  useApp.setState(useApp.getInitialState());
  useSpoken.setState({ language: 'zh-CN' });
});

describe('changeSettings', () => {
  it('acts before it is kept, and sends only what changes', async () => {
    const asked = bridge(true);
    const change = changeSettings({ language: 'en' });
    expect(useSpoken.getState().language).toBe('en');
    await change;
    expect(asked).toEqual([{ language: 'en' }]);
    expect(useApp.getState().settings.theme).toBe('system');
  });

  it('goes back when it can not be kept, and says why', async () => {
    bridge(false);
    await changeSettings({ theme: 'dark' });
    expect(useApp.getState().settings.theme).toBe('system');
    expect(useNotices.getState().notices.at(-1)?.message).toBe('Full.');
  });
});
