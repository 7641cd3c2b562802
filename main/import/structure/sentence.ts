/** How a text begins and ends, as far as that says whether a sentence goes on. */
import { isIdeograph, isLowerCase } from './script';

const CLOSERS = '"\'”’」』）)]】》〉*_ \u3000\u00a0\u200b';
const TERMINALS = '。！？!?…．';
const CLAUSE_ENDS = '；;：:';
const JOINERS = '，、,（(《〈“‘「『【[—－–-～~/＋+&＆·';
const CONTINUING = '，。、；：？！）》〉”’」』】…,;:!?)]%％';

/** The last character that is neither white space nor a closing quote or bracket; empty if there is none. */
export function lastWord(text: string): string {
  for (let index = text.length - 1; index >= 0; index--) {
    const char = text.charAt(index);
    if (!CLOSERS.includes(char)) return char;
  }
  return '';
}

/** True where a sentence is complete: 。！？… or a Latin full stop that is not part of a number. */
export function endsSentence(text: string): boolean {
  const last = lastWord(text);
  if (last === '') return false;
  return TERMINALS.includes(last) || last === '.';
}

/** True for an end that opens what follows or separates items: a colon or a semicolon. */
export function endsClause(text: string): boolean {
  const last = lastWord(text);
  return last !== '' && CLAUSE_ENDS.includes(last);
}

/** True for an end after which a sentence must go on: a comma, an opening bracket, a dash. */
export function endsOpen(text: string): boolean {
  let end = text.length;
  while (end > 0 && '* \u00a0\u3000\u200b'.includes(text.charAt(end - 1))) end--;
  if (end === 0) return false;
  return JOINERS.includes(text.charAt(end - 1)) || hasOpenBracket(text);
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['（', '）'],
  ['《', '》'],
  ['“', '”'],
  ['「', '」'],
  ['(', ')'],
];

const OPENING = /[（《“「(]/;
/** How far back a bracket is looked for. */
const REACH = 200;

/** True where the last bracket or quote that opened is not closed. Full and half width close each other. */
export function hasOpenBracket(whole: string): boolean {
  const text = whole.slice(-REACH);
  if (!OPENING.test(text)) return false;
  for (const [open, close] of PAIRS) {
    const at = text.lastIndexOf(open);
    if (at < 0) continue;
    const rest = text.slice(at + 1);
    if (rest.includes(close)) continue;
    if (open === '（' && rest.includes(')')) continue;
    if (open === '(' && rest.includes('）')) continue;
    return true;
  }
  return false;
}

/** True for a beginning that cannot begin a paragraph: closing punctuation. */
export function beginsContinuing(text: string): boolean {
  return text !== '' && CONTINUING.includes(text.charAt(0));
}

/** True where the first letter is a lower-case Latin one. */
export function beginsLowerCase(text: string): boolean {
  return text !== '' && isLowerCase(text.charCodeAt(0));
}

/** Only words that end no other word: 方向, 行为 and 参与 close a sentence as well as any noun. */
const OPEN_WORDS_ZH =
  /(?<![目似标])的$|以及$|(?<![饱温总调中缓平共柔])和$|(?<!参)与$|(?<![普涉埃触危顾遍])及$|(?<!抑)或$|(?<!即)将$|[把被且]$/;
const OPEN_WORDS_EN =
  /(?:^|\s)(?:the|a|an|of|and|or|to|in|on|for|with|by|at|from|as|is|are|was|were|be|been|that|which|its|their|this|these|than|into|between|our|we|will|has|have|had|not|but|also|almost|such|when|where|while|whose|because|each|per|via|they|may|can|could|would|should|must|does|did)$/i;

/** True where the last word asks for another one: 的, 和, "of the". */
export function endsInOpenWord(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  if (isIdeograph(code)) return OPEN_WORDS_ZH.test(text);
  return OPEN_WORDS_EN.test(text.slice(-12));
}
