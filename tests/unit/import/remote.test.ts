import { describe, expect, it } from 'vitest';
import {
  createRemoteParser,
  type ImportAnswer,
  type ImportProcess,
} from '../../../main/import/remote';
import { fail } from '../../../preload/contract/result';

const SOURCE = { bytes: new Uint8Array([1]), fileName: 'a.txt' };
const ANSWER = fail('no-text', { path: 'a.txt' });

/** A process of which the test decides how it takes a question. */
function scripted(onAsk: (answer: (value: ImportAnswer | undefined) => void) => void) {
  let listener: (answer: ImportAnswer | undefined) => void = () => undefined;
  const log: string[] = [];
  const start = (): ImportProcess => {
    log.push('start');
    return {
      ask: () => onAsk((value) => listener(value)),
      listen: (next) => (listener = next),
      end() {
        log.push('end');
        listener(undefined);
      },
    };
  };
  return { start, log };
}

describe('createRemoteParser', () => {
  it('keeps one process for several files', async () => {
    const { start, log } = scripted((answer) => answer(ANSWER));
    const parser = createRemoteParser({ start, limit: 60_000, idle: 60_000 });
    expect(await Promise.all([parser.parse(SOURCE), parser.parse(SOURCE)])).toEqual([
      ANSWER,
      ANSWER,
    ]);
    expect(log).toEqual(['start']);
  });

  it('says that a file which brings the process down is damaged, and starts another for the next', async () => {
    let first = true;
    const { start, log } = scripted((answer) => {
      answer(first ? undefined : ANSWER);
      first = false;
    });
    const parser = createRemoteParser({ start, limit: 60_000, idle: 60_000 });
    expect(await parser.parse(SOURCE)).toEqual(fail('file-damaged', { path: 'a.txt' }));
    expect(await parser.parse(SOURCE)).toEqual(ANSWER);
    expect(log).toEqual(['start', 'start']);
  });

  it('stops a file that takes too long', async () => {
    const { start, log } = scripted(() => undefined);
    const parser = createRemoteParser({ start, limit: 1, idle: 60_000 });
    expect(await parser.parse(SOURCE)).toEqual(fail('import-timeout', { path: 'a.txt' }));
    expect(log).toEqual(['start', 'end']);
  });

  it('stops when the person cancels, before and during', async () => {
    const { start } = scripted(() => undefined);
    const parser = createRemoteParser({ start, limit: 60_000, idle: 60_000 });
    const cancel = new AbortController();
    const during = parser.parse(SOURCE, cancel.signal);
    const after = parser.parse(SOURCE, cancel.signal);
    cancel.abort();
    expect(await during).toEqual(fail('import-cancelled'));
    expect(await after).toEqual(fail('import-cancelled'));
  });
});
