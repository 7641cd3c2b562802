import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { writerTo } from '../../../main/cli/writer';

const failing = (code: string) =>
  new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
  });

test('a reader that goes away is no error', async () => {
  const write = writerTo(failing('EPIPE'));
  await expect(write('one')).resolves.toBeUndefined();
  await expect(write('two')).resolves.toBeUndefined();
});

test('any other error is one', async () => {
  await expect(writerTo(failing('ENOSPC'))('one')).rejects.toThrow('ENOSPC');
});
