import type { Problem, SpokenProblem } from '../result';
import { en } from './en';
import type { ProblemWords } from './problem-words';
import { zhCN } from './zh-CN';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const words: Readonly<Record<Language, ProblemWords>> = { 'zh-CN': zhCN, en };

/** Says a problem in `language`. A blank without a param stays visible, so that a test can find it. */
export function speak(problem: Problem, language: Language): SpokenProblem {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (blank, name: string) => problem.params[name] ?? blank);
  const [message, remedy] = words[language][problem.code];
  return { ...problem, message: fill(message), remedy: fill(remedy) };
}

/** The language of ours that fits a BCP 47 tag of the system; Chinese of any kind reads zh-CN. */
export function languageFor(systemTag: string): Language {
  return systemTag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
