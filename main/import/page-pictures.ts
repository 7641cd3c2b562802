/** Pictures of pages, made in the process that reads files and held in memory for as long as there is room. */
import type { Result } from '../../preload/contract/result';
import type { PagePicture, PageRequest } from './pdf/page-picture';

/** Bytes of all pictures that are held. */
export const PICTURE_BUDGET = 64 * 1024 * 1024;

export interface PagePictures {
  /** The picture that is asked for; problems as `pagePicture` and the process have them. */
  readonly picture: (request: PageRequest) => Promise<Result<PagePicture>>;
  /** The bytes of a picture that was asked for lately, by its id. */
  readonly read: (id: string) => PagePicture | undefined;
}

/** Pictures that `ask` makes; those that were asked for last are held, up to `budget` bytes. */
export function createPagePictures(
  ask: (request: PageRequest) => Promise<Result<PagePicture>>,
  budget = PICTURE_BUDGET,
): PagePictures {
  /** In the order in which they were asked for last. */
  const held = new Map<string, PagePicture>();
  let size = 0;

  const drop = (key: string): void => {
    size -= held.get(key)?.bytes.length ?? 0;
    held.delete(key);
  };
  const hold = (key: string, picture: PagePicture): void => {
    drop(key);
    held.set(key, picture);
    size += picture.bytes.length;
    for (const oldest of held.keys()) {
      if (size <= budget || held.size === 1) return;
      drop(oldest);
    }
  };

  return {
    async picture(request) {
      const key = `${request.hash} ${request.page} ${request.width}`;
      const known = held.get(key);
      if (known) {
        hold(key, known);
        return { ok: true, value: known };
      }
      const made = await ask(request);
      if (made.ok) hold(key, made.value);
      return made;
    },
    read: (id) => [...held.values()].find((picture) => picture.id === id),
  };
}
