/** The texts beside the open report's own, made ready to be searched as one: its notes, and what was folded away. */
import type { OpenedReport } from '../../preload/contract/library';
import { fold } from '../../preload/contract/text/fold';
import type { PassageText } from '../../preload/contract/text/match';
import { plainText } from '../../preload/contract/text/plain-line';
import type { Aside, AsideHit } from '../state/find';
import { foldLines, foldsIn } from '../../preload/contract/text/folds';
import { lastAtMost } from '../state/reader-blocks';
import { rangeOf, type Held } from '../state/reader-held';

/** The notes of a report in its order, as they are seen, with their tags; of one that has lost its place the quote too. */
export function notesOf({ order, byKey }: Held): Aside[] {
  return order.flatMap((key): Aside[] => {
    const item = byKey.get(key);
    if (!item) return [];
    const { note, tags, target } = item.annotation;
    const offset = rangeOf(item.annotation)?.start ?? null;
    const quote = offset === null ? [target.quote.exact] : [];
    const words = note === '' ? [] : [plainText(note)];
    const text = [...quote, ...words, ...tags.map((tag) => `#${tag}`)].join('\n');
    return text === '' ? [] : [{ kind: 'note', key, offset, text }];
  });
}

/** The lines that were folded away, in their order. `starts`: where each block begins and, as one more, where the text ends. */
export function foldedOf(
  boilerplate: OpenedReport['boilerplate'],
  starts: readonly number[],
): Aside[] {
  return [...foldsIn(boilerplate)]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([before, parts]) =>
      foldLines(parts).map((text, line): Aside => {
        return { kind: 'folded', before, line, offset: starts[before] ?? 0, text };
      }),
    );
}

export interface AsideText {
  readonly asides: readonly Aside[];
  /** All of them, parted by line breaks. */
  readonly text: string;
  readonly starts: readonly number[];
}

export function asideText(asides: readonly Aside[]): AsideText {
  const starts = [0];
  for (const { text } of asides) starts.push((starts.at(-1) ?? 0) + text.length + 1);
  return { asides, text: asides.map(({ text }) => text).join('\n'), starts };
}

/** As passages, in which terms belong together. */
export const asidePassages = ({ text, starts }: AsideText, keepCase: boolean): PassageText => ({
  folded: fold(text, keepCase),
  starts,
});

/** The hits in a text of asides as hits in each of them; what goes over the end of one is none. */
export function asideHits({ asides, starts }: AsideText, spans: Uint32Array): AsideHit[] {
  const hits: AsideHit[] = [];
  for (let at = 0; at < spans.length; at += 2) {
    const [start = 0, end = 0] = spans.subarray(at, at + 2);
    const index = lastAtMost(starts, start);
    const aside = asides[index];
    const base = starts[index] ?? 0;
    if (aside && end <= base + aside.text.length) {
      hits.push({ aside, start: start - base, end: end - base });
    }
  }
  return hits;
}
