import { beforeEach, describe, expect, it } from 'vitest';
import { fail, ok, type Result, type SpokenProblem } from '../../../../preload/contract/result';
import { notifyProblem, request, settle } from '../../../../renderer/bridge/client';
import { useNotices } from '../../../../renderer/state/notices';

const problem: SpokenProblem = {
  code: 'disk-full',
  params: {},
  message: 'The disk is full.',
  remedy: 'Free some space.',
};
const refused: Promise<Result<number, SpokenProblem>> = Promise.resolve({
  ok: false,
  error: problem,
});
const shown = () => useNotices.getState().notices;

beforeEach(() => useNotices.setState({ notices: [] }));

describe('request', () => {
  it('answers the value and says nothing', async () => {
    expect(await request(Promise.resolve(ok(7)))).toEqual(ok(7));
    expect(shown()).toEqual([]);
  });

  it('shows a problem in its own words, and answers it', async () => {
    expect(await request(refused)).toEqual({ ok: false, error: problem });
    expect(shown()).toMatchObject([
      { kind: 'problem', message: 'The disk is full.', detail: 'Free some space.' },
    ]);
  });

  it('answers a call that breaks as a problem', async () => {
    const answer = await request(Promise.reject(new Error('the window is going')));
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(shown()[0]?.message).toContain('the window is going');
  });
});

describe('settle', () => {
  it('shows nothing', async () => {
    await settle(refused);
    await settle(Promise.reject(new Error('gone')));
    expect(shown()).toEqual([]);
  });
});

describe('notifyProblem', () => {
  it('does not warn of having nothing to undo', () => {
    notifyProblem({ ...fail('nothing-to-undo').error, message: 'Nothing to undo.', remedy: 'x' });
    expect(shown()).toMatchObject([{ kind: 'info', message: 'Nothing to undo.' }]);
  });
});
