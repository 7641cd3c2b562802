import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pagePicture } from '../../../../main/import/pdf/page-picture';
import { readImage } from '../../../../main/import/images/read-image';
import { contentHash } from '../../../../main/report/identity';
import { fail } from '../../../../preload/contract/result';
import { temporaryFolder } from '../../storage/temporary-folder';
import { PAGE, text, tinyPdf } from './support/tiny-pdf';

async function writePdf(bytes: Uint8Array) {
  const path = join(temporaryFolder(), 'report.pdf');
  await writeFile(path, bytes);
  return { kind: 'page', path, hash: contentHash(bytes), width: 240 } as const;
}

const TWO = tinyPdf([
  { content: [text(72, 100, 12, 'One')] },
  { content: [text(72, 100, 12, 'Two')] },
]);

test('a page is drawn as wide as it is asked for; one beyond the last is the last', async () => {
  const file = await writePdf(TWO);
  const one = await pagePicture({ ...file, page: 1 });
  const beyond = await pagePicture({ ...file, page: 7 });
  if (!one.ok || !beyond.ok) throw new Error('no picture');
  expect(one.value).toMatchObject({ page: 1, pages: 2, size: PAGE });
  expect(readImage(one.value.bytes)).toMatchObject({ mediaType: 'image/png', width: 240 });
  expect(beyond.value.page).toBe(2);
  expect(beyond.value.id).not.toBe(one.value.id);
});

test('a file that is gone or another one is missing, and a broken one can not be drawn', async () => {
  const file = await writePdf(TWO);
  const other = { ...file, hash: '0'.repeat(64), page: 1 };
  expect(await pagePicture(other)).toEqual(fail('original-missing'));
  expect(await pagePicture({ ...other, path: `${file.path}.gone` })).toEqual(
    fail('original-missing'),
  );
  const broken = await writePdf(new TextEncoder().encode('%PDF-1.4 and nothing else'));
  expect(await pagePicture({ ...broken, page: 3 })).toEqual(fail('page-undrawable', { page: '3' }));
});
