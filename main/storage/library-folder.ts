import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where a person's library lies unless they name another folder; the app and the command line agree on it.
 * Linux: the XDG Base Directory specification, in which a relative XDG_DATA_HOME counts as unset.
 */
export function defaultLibraryFolder(
  env: Environment,
  platform: NodeJS.Platform,
  home: string = homedir(),
): string {
  if (platform === 'win32') {
    return win32.join(env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'Offprint');
  }
  if (platform === 'darwin') {
    return posix.join(home, 'Library', 'Application Support', 'Offprint');
  }
  const data = env['XDG_DATA_HOME'];
  const base = data && posix.isAbsolute(data) ? data : posix.join(home, '.local', 'share');
  return posix.join(base, 'offprint');
}
