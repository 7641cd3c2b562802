import { expect, test } from 'vitest';
import { createPagePictures } from '../../../main/import/page-pictures';
import type { PageRequest } from '../../../main/import/pdf/page-picture';
import { fail, ok } from '../../../preload/contract/result';

const request = (page: number): PageRequest => ({
  kind: 'page',
  path: '/a.pdf',
  hash: 'h',
  page,
  width: 720,
});

/** Pictures of 10 bytes each, of which the asked pages are noted. */
function pictures(budget: number) {
  const asked: number[] = [];
  const made = createPagePictures(({ page }) => {
    asked.push(page);
    if (page === 99) return Promise.resolve(fail('page-undrawable'));
    const size = { width: 1, height: 1 };
    return Promise.resolve(ok({ id: `p${page}`, bytes: new Uint8Array(10), page, pages: 9, size }));
  }, budget);
  return { ...made, asked };
}

test('a picture is made once while there is room, and those asked for longest ago go first', async () => {
  const { picture, read, asked } = pictures(20);
  for (const page of [1, 2, 1, 3]) await picture(request(page));
  expect(asked).toEqual([1, 2, 3]);
  expect([read('p1')?.page, read('p2')?.page, read('p3')?.page]).toEqual([1, undefined, 3]);
  await picture(request(2));
  expect(asked).toEqual([1, 2, 3, 2]);
});

test('one that alone is too large is held until the next', async () => {
  const { picture, read } = pictures(5);
  await picture(request(1));
  expect(read('p1')?.page).toBe(1);
  await picture(request(2));
  expect(read('p1')).toBeUndefined();
});

test('what could not be drawn is asked for again', async () => {
  const { picture, asked } = pictures(20);
  expect(await picture(request(99))).toEqual(fail('page-undrawable'));
  await picture(request(99));
  expect(asked).toEqual([99, 99]);
});
