/**
 * A tag as Obsidian and Logseq read it after a `#`: letters, digits, `_`, `-` and `/` for nesting; anything else
 * becomes a hyphen. Digits alone are no tag there, so they get a `_` before them. Undefined when nothing is left.
 */
export function toHashTag(tag: string): string | undefined {
  const name = tag
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/\/{2,}/g, '/')
    .replace(/^[-/]+|[-/]+$/g, '');
  if (name === '') return undefined;
  return /[^\d/_-]/.test(name) ? name : `_${name}`;
}

/** The tags of one or more annotations, ready for `#` or for front matter, each once. */
export function toHashTags(tags: readonly string[]): string[] {
  return [...new Set(tags.flatMap((tag) => toHashTag(tag) ?? []))];
}
