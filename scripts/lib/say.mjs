/**
 * What the scripts tell the person. All of it goes to stderr, so that stdout stays free for what a command answers.
 */

/** @param {string} text one line, without the line break */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Shows that something long is going on: a line that is rewritten on a terminal, a new line every ten seconds
 * elsewhere.
 *
 * @template T
 * @param {string} what what is going on, in the person's words
 * @param {(note: (detail: string) => void) => Promise<T>} work told how to add a detail, such as `40 of 204 MB`
 * @returns {Promise<T>} what the work returns
 */
export async function withProgress(what, work) {
  const terminal = process.stderr.isTTY;
  const started = Date.now();
  let detail = '';
  const line = () => {
    const seconds = Math.round((Date.now() - started) / 1000);
    return `${what}${detail ? `: ${detail}` : ''} (${seconds} s)`;
  };
  say(`${what} …`);
  const timer = setInterval(
    () => process.stderr.write(terminal ? `\r\u001b[K${line()}` : `${line()}\n`),
    terminal ? 500 : 10_000,
  );
  try {
    return await work((text) => {
      detail = text;
    });
  } finally {
    clearInterval(timer);
    process.stderr.write(terminal ? `\r\u001b[K${line()}\n` : `${line()} done\n`);
  }
}
