/**
 * Looks at a file's compressed streams before a reader unpacks them.
 *
 * A reader that opens a PDF inflates whatever it points to into memory. So each stream that begins like zlib's is
 * inflated here first, into nothing and within a budget, and what comes out is looked into as well, since a stream
 * may be compressed twice.
 */
import { constants, inflateSync } from 'node:zlib';

/** Most bytes that one stream, and all of them, may unpack to. */
export const MAX_STREAM_BYTES = 200 * 1024 * 1024;
export const MAX_TOTAL_BYTES = 500 * 1024 * 1024;
const MAX_NESTING = 4;

const isZlib = (bytes: Uint8Array): boolean => {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0;
};

/** Inflated size of a stream, as far as it can be inflated; null beyond the limit. */
function inflated(bytes: Uint8Array, limit: number, nesting: number): number | null {
  try {
    const out = inflateSync(bytes, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH });
    if (!isZlib(out) || nesting >= MAX_NESTING) return out.length;
    const inner = inflated(out, limit - out.length, nesting + 1);
    return inner === null ? null : out.length + inner;
  } catch (error) {
    if (error instanceof RangeError) return null;
    if (error instanceof Error && 'code' in error) return 0;
    throw error;
  }
}

/** Whether the file unpacks to more than a report can need. */
export function isBomb(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.subarray(Math.max(0, at - 3), at).toString('latin1') === 'end') continue;
    let from = at + 6;
    if (file[from] === 0x0d) from++;
    if (file[from] === 0x0a) from++;
    const end = file.indexOf('endstream', from);
    const data = file.subarray(from, end < 0 ? file.length : end);
    if (!isZlib(data)) continue;
    const size = inflated(data, Math.min(MAX_STREAM_BYTES, MAX_TOTAL_BYTES - total), 1);
    if (size === null) return true;
    total += size;
  }
  return false;
}
