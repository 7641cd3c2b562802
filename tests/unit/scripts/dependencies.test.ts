import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

test('the README gives a reason for each production dependency, and for no other', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const section = /## Dependencies\n([\s\S]*?)\n## /.exec(
    readFileSync(join(root, 'README.md'), 'utf8'),
  )?.[1];
  const explained = (section ?? '')
    .split('\n')
    .filter((row) => row.startsWith('- `') && !row.includes('(development)'))
    .flatMap((row) => [...(row.split(': ')[0] ?? '').matchAll(/`([^`]+)`/g)])
    .map(([, name]) => name);
  expect(new Set(explained)).toEqual(new Set(Object.keys(manifest.dependencies)));
  expect(explained).toHaveLength(new Set(explained).size);
});
