/** How long reading takes. Pure. */

/** Characters of Chinese, and words of other languages, that an attentive reader takes in in a minute. */
const CHARACTERS_A_MINUTE = 400;
const WORDS_A_MINUTE = 230;
/** UTF-16 units of an English word with its space. */
const WORD = 6.1;

/** How much there is to read: Han characters, and words in an alphabet or numbers. */
export interface Amount {
  readonly characters: number;
  readonly words: number;
}

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORDS =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}][\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{M}.,'’-]*/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What a text has of both, mixed as it may be; punctuation is no work. */
export const amountOf = (text: string): Amount => ({
  characters: count(text, HAN),
  words: count(text, WORDS),
});

/** What a text of which only the length is known, in UTF-16 units, has in its language (BCP 47), about. */
export const amountOfLength = (length: number, language: string): Amount =>
  language.startsWith('zh')
    ? { characters: length, words: 0 }
    : { characters: 0, words: length / WORD };

/** The minutes that an amount takes, not rounded. */
export const readingTime = ({ characters, words }: Amount): number =>
  characters / CHARACTERS_A_MINUTE + words / WORDS_A_MINUTE;

/** Minutes as they are told: whole ones, at least one. */
export const wholeMinutes = (minutes: number): number => Math.max(1, Math.round(minutes));
