import type { Language } from '../../preload/contract/words';
import type { Library } from '../storage/library';
import type { CommandLine } from './command-line';
import type { CliWorld } from './world';

/** What a command is given. */
export interface CommandContext {
  readonly library: Library;
  readonly line: CommandLine;
  readonly language: Language;
  readonly world: CliWorld;
}
