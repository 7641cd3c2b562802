import type { Problem } from '../../preload/contract/result';
import { speak, type Language } from '../../preload/contract/words';

/** A problem as lines for stderr: what happened, then what can be done. */
export function problemText(problem: Problem, language: Language): string {
  const { message, remedy } = speak(problem, language);
  return `${message}\n${remedy}\n`;
}
