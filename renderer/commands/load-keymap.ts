/** Reads the person's keymap file when the window has time, and again whenever they come back to the window. */
import { settle } from '../bridge/client';
import { say } from '../locales/say';
import { useKeymap } from '../state/keymap';
import { notify } from '../state/notices';
import { parseKeymap, type KeymapProblem } from './keymap-file';
import { COMMANDS } from './registry';

function words(problem: KeymapProblem): string {
  switch (problem.kind) {
    case 'syntax':
      return say('keymap.syntax', problem);
    case 'command':
      return say('keymap.command', problem);
    case 'value':
      return say('keymap.value', problem);
    case 'shortcut':
      return say('keymap.shortcut', problem);
    case 'twice':
      return say('keymap.twice', problem);
  }
}

/** Reads it from now on. */
export function keepKeymap(): void {
  let last: string | null = null;
  const read = async () => {
    const answer = await settle(window.offprint.keymap.read());
    if (!answer.ok || answer.value.text === last) return;
    const { name, text } = answer.value;
    last = text;
    const { shortcuts, problems } = parseKeymap(text ?? '{}', COMMANDS);
    useKeymap.setState({ shortcuts });
    if (problems.length === 0) return;
    notify({
      kind: 'problem',
      message: say('keymap.wrong', { name }),
      detail: problems.slice(0, 3).map(words).join(' '),
    });
  };
  void read();
  window.addEventListener('focus', () => void read());
}
