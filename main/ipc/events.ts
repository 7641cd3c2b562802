import type { WebContents } from 'electron';
import type { EventName } from '../../preload/contract/channels';
import type { EventPayload } from '../../preload/contract/events';

export type Emit = <E extends EventName>(event: E, payload: EventPayload<E>) => void;

/** Sends events to the page in `contents`, as long as there is one. */
export function emitTo(contents: WebContents): Emit {
  return (event, payload) => {
    if (!contents.isDestroyed()) contents.send(event, payload);
  };
}
