import { expect, test } from 'vitest';
import { ownWorker } from '../../../../renderer/search/worker-policy';

const PAGE = 'offprint-app://page/index.html';

test('a worker of the page may be started', () => {
  const address = 'offprint-app://page/assets/regex-worker-BP5ytFue.js';
  expect(ownWorker(address, PAGE)).toBe(address);
});

test.each([
  'https://example.org/assets/regex-worker-BP5ytFue.js',
  'offprint-app://elsewhere/assets/regex-worker-BP5ytFue.js',
  'offprint-asset://page/assets/regex-worker-BP5ytFue.js',
  'offprint-app://page/assets/index-BP5ytFue.js',
  'offprint-app://page/assets/../regex-worker-BP5ytFue.js',
  'data:text/javascript,alert(1)',
  'blob:offprint-app://page/1234',
])('nothing else may: %s', (address) => {
  expect(() => ownWorker(address, PAGE)).toThrow(TypeError);
});
