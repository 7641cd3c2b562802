import { beforeEach, describe, expect, it } from 'vitest';
import { dismiss, notify, useNotices } from '../../../../renderer/state/notices';

const messages = () => useNotices.getState().notices.map(({ message }) => message);

beforeEach(() => useNotices.setState({ notices: [] }));

describe('notices', () => {
  it('come in order and leave by id', () => {
    const first = notify({ kind: 'info', message: 'a' });
    notify({ kind: 'info', message: 'b' });
    dismiss(first);
    dismiss(first);
    expect(messages()).toEqual(['b']);
  });

  it('say the same thing once, the latest time', () => {
    notify({ kind: 'info', message: 'a' });
    notify({ kind: 'info', message: 'b' });
    const again = notify({ kind: 'info', message: 'a' });
    expect(messages()).toEqual(['b', 'a']);
    expect(useNotices.getState().notices.at(-1)?.id).toBe(again);
  });

  it('never fill the window', () => {
    for (const message of 'abcdef') notify({ kind: 'problem', message });
    expect(messages()).toEqual(['c', 'd', 'e', 'f']);
  });
});
