/** What the command line asks for. */
import { resolve } from 'node:path';
import { parseDeepLink, type DeepLink } from '../preload/contract/text/deep-link';

export interface Launch {
  /** Absolute paths of the reports to import and show. */
  readonly files: readonly string[];
  /** Absolute path of the library folder, where one was named. */
  readonly library: string | undefined;
  readonly link: DeepLink | undefined;
}

/**
 * Reads the arguments that follow the program (and, unpackaged, the app folder). Chromium's own switches may
 * stand anywhere among them, and a second instance's arguments arrive in another order: a switch is never
 * taken for a file, and just the one argument that is exactly a link counts as one.
 *
 * @param cwd the folder that relative paths start from
 */
export function parseLaunch(args: readonly string[], cwd: string): Launch {
  const files: string[] = [];
  let library: string | undefined;
  let link: DeepLink | undefined;
  let onlyFiles = false;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (onlyFiles) files.push(resolve(cwd, arg));
    else if (arg === '--') onlyFiles = true;
    else if (arg === '--library') library = resolve(cwd, args[(index += 1)] ?? '');
    else if (arg.startsWith('--library=')) library = resolve(cwd, arg.slice('--library='.length));
    else if (parseDeepLink(arg)) link = parseDeepLink(arg);
    else if (!arg.startsWith('-') && arg !== '' && !/^offprint:/i.test(arg))
      files.push(resolve(cwd, arg));
  }
  return { files, library, link };
}
