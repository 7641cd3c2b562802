import { isAbsolute, resolve } from 'node:path';

/** Flags of Offprint that are followed by a path. */
const pathFlags = new Set(['--library']);

/** @param {string} word */
const isAddress = (word) => /^[a-z][a-z0-9+.-]+:\/\//i.test(word);

/**
 * Makes the paths among some arguments absolute, because the program that gets them runs in another folder. Flags and
 * addresses (`offprint://…`) stay as they are.
 *
 * @param {readonly string[]} args
 * @param {string} from the folder in which the person typed them
 * @returns {string[]}
 */
export function absolutePaths(args, from) {
  /** @param {string} path */
  const absolute = (path) => (isAbsolute(path) ? path : resolve(from, path));
  return args.map((word, index) => {
    if (pathFlags.has(args[index - 1] ?? '')) return absolute(word);
    const [flag = '', ...value] = word.split('=');
    if (pathFlags.has(flag) && value.length > 0) return `${flag}=${absolute(value.join('='))}`;
    return word.startsWith('-') || isAddress(word) ? word : absolute(word);
  });
}
