/** English is where keys come from. One file a part of the window. */
import { commands } from './commands';
import { library } from './library';
import { reader } from './reader';
import { shell } from './shell';

export const en = { ...shell, ...commands, ...library, ...reader } as const;
export type MessageKey = keyof typeof en;
