import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok } from '../../../preload/contract/result';
import type { Handler } from './services';

/** The name of the file in the library folder in which a person may write shortcuts of their own. */
const KEYMAP = 'keymap.json';

/** The file as it is, for the page knows what commands there are; null where there is none. */
export const readKeymap: Handler<'keymap.read'> = async ({ folder }) => {
  try {
    return ok({ name: KEYMAP, text: await readFile(join(folder, KEYMAP), 'utf8') });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
      return ok({ name: KEYMAP, text: null });
    }
    throw cause;
  }
};
