import type { MessageKey } from '../en';
import type { Message } from '../message';
import { commands } from './commands';
import { library } from './library';
import { reader } from './reader';
import { shell } from './shell';

export const zhCN = { ...shell, ...commands, ...library, ...reader } satisfies Record<
  MessageKey,
  Message
>;
