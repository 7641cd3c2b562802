import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../../main/import/archive/archive';
import { valueOf } from '../support/reading';

const CENTRAL = [0x50, 0x4b, 0x01, 0x02];

/** Offset of the first entry of the central directory. */
function centralOf(zip: Uint8Array): number {
  for (let at = 0; at < zip.length - 4; at += 1)
    if (CENTRAL.every((byte, index) => zip[at + index] === byte)) return at;
  throw new Error('no central directory');
}

describe('openArchive', () => {
  it('reads entries by name', async () => {
    const archive = valueOf(await openArchive(zipSync({ 'a/b.txt': strToU8('储能') })));
    expect(valueOf(await archive.readText('a/b.txt'))).toBe('储能');
    expect(valueOf(await archive.read('c'))).toBeUndefined();
  });

  it('refuses what unpacks to far more than its size', async () => {
    const zip = zipSync({ a: new Uint8Array(30 * 1024 * 1024) });
    expect(await openArchive(zip)).toMatchObject({ error: { code: 'file-bomb' } });
  });

  it('refuses too many entries', async () => {
    const entries = Object.fromEntries(
      Array.from({ length: 5001 }, (_, at) => [`f${at}`, new Uint8Array(0)]),
    );
    expect(await openArchive(zipSync(entries, { level: 0 }))).toMatchObject({
      error: { code: 'file-bomb' },
    });
  });

  it('refuses an entry that inflates to more than its directory says', async () => {
    const zip = zipSync({ a: new Uint8Array(2_000_000) });
    new DataView(zip.buffer, zip.byteOffset).setUint32(centralOf(zip) + 24, 1000, true);
    const archive = valueOf(await openArchive(zip));
    expect(await archive.read('a')).toMatchObject({ error: { code: 'file-damaged' } });
  });

  it('counts bytes of entries that share their data', async () => {
    const zip = zipSync({ a: new Uint8Array(3 * 1024 * 1024) });
    const archive = valueOf(await openArchive(zip));
    const codes: string[] = [];
    for (let round = 0; round < 70; round += 1) {
      const result = await archive.read('a');
      codes.push(result.ok ? 'ok' : result.error.code);
    }
    expect(codes.at(0)).toBe('ok');
    expect(codes.at(-1)).toBe('file-bomb');
  });

  it('refuses names that leave the archive, and a wrong checksum', async () => {
    expect(await openArchive(zipSync({ '../a': strToU8('x') }))).toMatchObject({
      error: { code: 'file-damaged' },
    });
    const zip = zipSync({ a: strToU8('content') }, { level: 0 });
    new DataView(zip.buffer, zip.byteOffset).setUint32(centralOf(zip) + 16, 1, true);
    expect(await valueOf(await openArchive(zip)).read('a')).toMatchObject({
      error: { code: 'file-damaged' },
    });
  });

  it('says that an archive is under a password', async () => {
    const zip = zipSync({ a: strToU8('content') });
    zip[centralOf(zip) + 8] = 1;
    expect(await openArchive(zip)).toMatchObject({ error: { code: 'file-encrypted' } });
  });

  it('answers for any bytes and any damage', async () => {
    const valid = zipSync({ a: strToU8('content '.repeat(50)), b: strToU8('b') });
    const damaged = fc
      .tuple(
        fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.nat(valid.length),
      )
      .map(([changes, length]) => {
        const copy = valid.slice(0, length);
        for (const [at, value] of changes) if (at < copy.length) copy[at] = value;
        return copy;
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 })), async (bytes) => {
        const archive = await openArchive(bytes);
        if (!archive.ok) expect(archive.error.code).toMatch(/^file-/);
        for (const name of archive.ok ? archive.value.entries.keys() : []) {
          const entry = archive.ok ? await archive.value.read(name) : archive;
          if (!entry.ok) expect(entry.error.code).toMatch(/^file-/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
