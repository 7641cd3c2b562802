import { expect, test } from 'vitest';
import { defaultLibraryFolder } from '../../../main/storage/library-folder';

test.each([
  ['linux', {}, '/home/me/.local/share/offprint'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/offprint'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/me/.local/share/offprint'],
  ['linux', { XDG_DATA_HOME: '' }, '/home/me/.local/share/offprint'],
  ['darwin', { XDG_DATA_HOME: '/data' }, '/home/me/Library/Application Support/Offprint'],
  ['win32', { LOCALAPPDATA: 'C:\\Users\\me\\Local' }, 'C:\\Users\\me\\Local\\Offprint'],
] as const)('on %s with %j: %s', (platform, env, folder) => {
  expect(defaultLibraryFolder(env, platform, '/home/me')).toBe(folder);
});
