import { describe, expect, it } from 'vitest';
import { absolutePaths } from '../../../scripts/lib/arguments.mjs';

const from = '/home/someone/reports';

describe('absolutePaths', () => {
  it('counts a path from the folder in which it was typed', () => {
    expect(absolutePaths(['a.txt', '../b.pdf'], from)).toEqual([
      '/home/someone/reports/a.txt',
      '/home/someone/b.pdf',
    ]);
  });

  it('leaves an absolute path as it is', () => {
    expect(absolutePaths(['/tmp/a.txt'], from)).toEqual(['/tmp/a.txt']);
  });

  it('resolves the folder that follows --library, in both ways of writing it', () => {
    expect(absolutePaths(['--library', 'mine', '--library=my=own'], from)).toEqual([
      '--library',
      '/home/someone/reports/mine',
      '--library=/home/someone/reports/my=own',
    ]);
  });

  it('leaves flags and addresses as they are', () => {
    const args = ['--lang=en', '-v', 'offprint://report/1'];
    expect(absolutePaths(args, from)).toEqual(args);
  });
});
