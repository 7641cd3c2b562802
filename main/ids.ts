import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no letter that is mistaken for a digit. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** An id of 20 characters that sorts by time: 9 for `now` (ms since the epoch), then 55 random bits. */
export function createId(now: number, random: (bytes: number) => Uint8Array = randomBytes): string {
  let time = '';
  for (let rest = now, digit = 0; digit < 9; digit += 1, rest = Math.floor(rest / 32)) {
    time = (DIGITS[rest % 32] ?? '') + time;
  }
  const chance = [...random(11)].map((byte) => DIGITS[byte % 32]).join('');
  return time + chance;
}
