/** Words of a sentence by how much they tell it from the others of its document. */

/** How often each word occurs in a sentence, and what all of them weigh. */
export interface Words {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
  /** Of one occurrence. */
  readonly weightOf: (word: string) => number;
}

/** Letters of a script that spells its words, and numbers, as they are; of others each two that stand together. */
export function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase();
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
  const spelt = folded.replace(dense, ' ').match(/\p{L}+|\p{N}+/gu) ?? [];
  const pairs = (folded.match(dense) ?? []).flatMap((run) => {
    const characters = [...run];
    if (characters.length === 1) return characters;
    return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
  });
  return [...spelt, ...pairs];
}

/**
 * Gives each word the weight that sentences without it give it: inverse document frequency (K. Spärck Jones, 1972),
 * a sentence being the document.
 */
export function weighWords(sentences: readonly string[][]): (words: readonly string[]) => Words {
  const having = new Map<string, number>();
  for (const words of sentences) {
    for (const word of new Set(words)) having.set(word, (having.get(word) ?? 0) + 1);
  }
  const weightOf = (word: string) => Math.log(1 + sentences.length / (having.get(word) ?? 1));
  return (words) => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { counts, total: words.reduce((sum, word) => sum + weightOf(word), 0), weightOf };
  };
}

/** What `words` share with `others`: their weight, and how many different words. */
export function sharedWeight(
  { counts, weightOf }: Words,
  others: ReadonlyMap<string, number>,
): { weight: number; count: number } {
  let weight = 0;
  let count = 0;
  for (const [word, times] of counts) {
    const common = Math.min(times, others.get(word) ?? 0);
    if (common === 0) continue;
    weight += common * weightOf(word);
    count += 1;
  }
  return { weight, count };
}
