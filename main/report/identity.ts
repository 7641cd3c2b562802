/** What makes two files copies of one report. */
import { createHash } from 'node:crypto';
import type { Metadata } from '../../preload/contract/report';

/** SHA-256 of a file's bytes, in hex. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The id of a report whose first copy has this hash: 16 characters (80 bits) in the alphabet of RFC 4648 base 32, lower
 * case, so that it can be read out, typed, and put into a link or a file name.
 */
export function reportIdOf(hash: string): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  let bits = BigInt(`0x${hash.slice(0, 20)}`);
  let id = '';
  for (let index = 0; index < 16; index += 1) {
    id = (alphabet[Number(bits & 31n)] ?? '') + id;
    bits >>= 5n;
  }
  return id;
}

/** A name without what copies differ in: width, case, spaces and punctuation. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\p{C}]/gu, '');
}

/** The key of the report's own title, which the title of a copy may only be taken from. */
export function titleKey({ title, originalTitle }: Metadata): string {
  return nameKey(originalTitle ?? title);
}

const publisherOf = ({ publisher }: Metadata) => (publisher ? nameKey(publisher) : null);
const dateOf = (metadata: Metadata) => metadata.originalPublishedOn ?? metadata.publishedOn;

/** The share of the shorter text, by length, whose lines stand in the other one too; in [0, 1]. */
function sharedLines(a: string, b: string): number {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const known = new Set(longer.split('\n').map(nameKey));
  let shared = 0;
  let all = 0;
  for (const line of shorter.split('\n').map(nameKey)) {
    all += line.length;
    if (known.has(line)) shared += line.length;
  }
  return all === 0 ? 0 : shared / all;
}

/**
 * Whether two texts with the same title key are copies of one report. Publisher and date (of the original, if a copy
 * names it) must not contradict each other. Where both are known on both sides, that is enough, since a report may
 * be revised from end to end; where one is missing, half of the lines must agree too, since "Weekly review" alone
 * names many reports. Never true for an empty title.
 */
export function isSameReport(
  a: { readonly metadata: Metadata; readonly text: string },
  b: { readonly metadata: Metadata; readonly text: string },
): boolean {
  if (titleKey(a.metadata) === '' || titleKey(a.metadata) !== titleKey(b.metadata)) return false;
  const pairs = [
    [publisherOf(a.metadata), publisherOf(b.metadata)],
    [dateOf(a.metadata), dateOf(b.metadata)],
  ];
  if (pairs.some(([left, right]) => left && right && left !== right)) return false;
  const certain = pairs.every(([left, right]) => left && right);
  return certain || sharedLines(a.text, b.text) >= 0.5;
}
