import { describe, expect, it } from 'vitest';
import { parseLaunch } from '../../main/launch';

const at = (...args: string[]) => parseLaunch(args, '/home/ada');

describe('parseLaunch', () => {
  it('takes nothing from nothing', () => {
    expect(at()).toEqual({ files: [], library: undefined, link: undefined });
  });

  it('resolves files and the library against the folder it was started in', () => {
    expect(at('a.txt', '--library', 'books', '/b.pdf')).toMatchObject({
      files: ['/home/ada/a.txt', '/b.pdf'],
      library: '/home/ada/books',
    });
    expect(at('--library=/x').library).toBe('/x');
  });

  it('never takes a switch for a file, wherever it stands', () => {
    const launch = at('--no-sandbox', 'a.txt', '--inspect=0', '-r');
    expect(launch.files).toEqual(['/home/ada/a.txt']);
  });

  it('takes everything after -- as files', () => {
    expect(at('--', '--library').files).toEqual(['/home/ada/--library']);
  });

  it('takes a link only when the whole argument is one', () => {
    expect(at('offprint://report/r1').link).toEqual({ reportId: 'r1' });
    expect(at('offprint://report/../etc')).toEqual({
      files: [],
      library: undefined,
      link: undefined,
    });
  });
});
