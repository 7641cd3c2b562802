import { createInterface } from 'node:readline';

/** A line of Chromium's own log: `[pid:date/time:LEVEL:file.cc(line)] …`. */
const chromiumLog = /^\[\d+:\d{4}\/\d{6}\.\d+:(INFO|WARNING|ERROR):[\w./-]+\(\d+\)\]/;

/**
 * Whether a line is Chromium telling that a machine without a desktop has no session bus and no graphics card. It
 * says so a dozen times at each start, and it means nothing there.
 *
 * @param {string} line
 */
export function isChromiumLog(line) {
  return chromiumLog.test(line);
}

/**
 * Calls back with each line of a stream.
 *
 * @param {NodeJS.ReadableStream | null} stream
 * @param {(line: string) => void} onLine
 */
export function eachLine(stream, onLine) {
  if (stream) createInterface({ input: stream }).on('line', onLine);
}
