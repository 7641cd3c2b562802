/** Moving the ends of the focused mark: left and right by characters, down and up by words. */
import type { Command } from './command';

type End = 'end' | 'start';
type Step = 'characterOn' | 'characterBack' | 'wordOn' | 'wordBack';

const KEYS: Readonly<Record<Step, string>> = {
  characterOn: 'Right',
  characterBack: 'Left',
  wordOn: 'Down',
  wordBack: 'Up',
};

const moveEnd = (which: End, step: Step): Command => ({
  id: `annotate.${which}.${step}`,
  label: `command.${which}.${step}`,
  shortcuts: [`${which === 'start' ? 'CmdOrCtrl+' : ''}Alt+Shift+${KEYS[step]}`],
  inTextField: 'select',
  inMenu: false,
  when: ({ hasFocusedAnnotation }) => hasFocusedAnnotation,
  run: async () =>
    (await import('../state/mark-ends')).stepEnd(
      which,
      step.startsWith('word') ? 'word' : 'character',
      step.endsWith('On') ? 1 : -1,
    ),
});

export const markEnds: readonly Command[] = (['end', 'start'] as const).flatMap((which) =>
  (Object.keys(KEYS) as Step[]).map((step) => moveEnd(which, step)),
);
