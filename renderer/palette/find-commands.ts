/** Commands by a part of their names, in either language. */
import Fuse from 'fuse.js';
import { applies, type Command } from '../commands/command';
import { commandContext } from '../commands/context';
import { COMMANDS } from '../commands/registry';
import { speaker } from '../locales/say';
import { colourOf } from './command-label';

interface Entry {
  readonly command: Command;
  /**
   * In both languages: who works in Chinese often knows the English word, and the other way round. And what a colour stands
   * for to its owner.
   */
  readonly names: readonly string[];
}

const SPEAKERS = [speaker('zh-CN'), speaker('en')];

/** Ranks the commands that apply now, the palette's own left out. */
export function commandFinder(): (query: string) => Command[] {
  const context = { ...commandContext(), overlay: null };
  const entries: Entry[] = COMMANDS.filter(
    (command) => command.id !== 'help.palette' && applies(command, context),
  ).map((command) => {
    const colour = colourOf(command);
    const labels = SPEAKERS.map((say) => say(command.label));
    const own = colour === undefined ? undefined : context.settings.colourNames[colour];
    return { command, names: own === undefined ? labels : [...labels, own] };
  });
  const fuse = new Fuse(entries, { keys: ['names'], threshold: 0.35 });
  return (query) => {
    const found = query === '' ? entries : fuse.search(query).map(({ item }) => item);
    return found.map(({ command }) => command);
  };
}
