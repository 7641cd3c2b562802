import type { Writable } from 'node:stream';

/**
 * Writes to a stream whose reader may go away, as a pager does when it is closed: from then on nothing is written, which is
 * no error. Other errors reject.
 */
export function writerTo(stream: Writable): (text: string) => Promise<void> {
  let gone = false;
  // Without a listener the error would end the process; each write is told of its own.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') gone = true;
  });
  return (text) =>
    new Promise((resolve, reject) => {
      if (gone) {
        resolve();
        return;
      }
      stream.write(text, (error) => {
        if (error && 'code' in error && error.code !== 'EPIPE') reject(error);
        else resolve();
      });
    });
}
