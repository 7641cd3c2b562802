/** Making the hints of one file comparable: sizes relative to the body's, heading levels from 1 without holes. */
import type { Draft } from './images/picture';
import type { LooseElement, TextHints } from './structure/element';
import { isMatter } from './structure/matter';

type TextDraft = Extract<LooseElement, { kind: 'text' }>;

const isText = (draft: Draft): draft is TextDraft => draft.kind === 'text';

/** The size that most of the running text is set in; 0 where nothing has a size. */
function bodySize(drafts: readonly Draft[]): number {
  const lengths = new Map<number, number>();
  for (const draft of drafts) {
    const size = isText(draft) && !draft.hints?.heading ? draft.hints?.size : undefined;
    if (size !== undefined && isText(draft))
      lengths.set(size, (lengths.get(size) ?? 0) + draft.text.length);
  }
  let body = 0;
  let most = 0;
  for (const [size, length] of lengths) if (length > most) [body, most] = [size, length];
  return body;
}

function withSize(hints: TextHints, body: number): TextHints {
  const { size, ...rest } = hints;
  if (size === undefined || body === 0) return rest;
  const relative = Math.round((size / body) * 100) / 100;
  return Math.abs(relative - 1) < 0.03 ? rest : { ...rest, size: relative };
}

/** Turns sizes in any one unit into sizes relative to the body's. */
export function relativeSizes(drafts: readonly Draft[]): Draft[] {
  const body = bodySize(drafts);
  return drafts.map((draft) =>
    isText(draft) && draft.hints ? { ...draft, hints: withSize(draft.hints, body) } : draft,
  );
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** How many headings of its own make a file one whose other lines are no headings, unless they look it. */
const ENOUGH = 3;

const headingOf = (draft: Draft) =>
  isText(draft) && !draft.hints?.aside ? draft.hints?.heading : undefined;

/** Index of the heading, among the first texts, that says the title again; -1 where there is none. */
function titleIndex(drafts: readonly Draft[], title: string | undefined): number {
  const wanted = bare(title ?? '');
  if (wanted.length < 2) return -1;
  let seen = 0;
  for (let index = 0; index < drafts.length && seen < 12; index += 1) {
    const draft = drafts[index];
    if (!draft || !isText(draft) || draft.hints?.aside) continue;
    seen += 1;
    if (bare(draft.text) === wanted) return index;
  }
  return -1;
}

/**
 * Takes the title out of the text, closes the holes that it and unused levels leave, so that the outermost certain heading
 * has level 1, and, in a file that has headings of its own, says of plain paragraphs that they are none.
 */
export function settleHeadings(drafts: readonly Draft[], title: string | undefined): Draft[] {
  const at = titleIndex(drafts, title);
  const kept = at < 0 ? drafts : drafts.filter((_, index) => index !== at);
  const levels = new Set(kept.map((draft) => headingOf(draft)?.level ?? 0));
  levels.delete(0);
  const ranks = new Map(
    [...levels].toSorted((a, b) => a - b).map((level, index) => [level, index + 1]),
  );
  const count = kept.filter((draft) => headingOf(draft)?.trust === 'certain').length;
  return kept.map((draft) => {
    if (!isText(draft)) return draft;
    const { hints } = draft;
    const heading = headingOf(draft);
    if (heading) {
      const level = ranks.get(heading.level) ?? heading.level;
      return { ...draft, hints: { ...hints, heading: { ...heading, level } } };
    }
    const isPlain =
      hints?.whole &&
      !hints.role &&
      !hints.list &&
      !hints.bold &&
      (hints.size ?? 1) < 1.12 &&
      !isMatter(draft.text);
    return count >= ENOUGH && isPlain
      ? { ...draft, hints: { ...hints, role: 'paragraph' } }
      : draft;
  });
}

/** The title by its own heading: the only first-level one, or the one that opens the text; undefined for neither. */
export function headingTitle(drafts: readonly Draft[]): string | undefined {
  const texts = drafts.filter(isText).filter((draft) => !draft.hints?.aside);
  const tops = texts.filter((draft) => draft.hints?.heading?.level === 1);
  const opening = texts.slice(0, 6).find((draft) => draft.hints?.heading?.level === 1);
  return tops.length === 1 ? tops[0]?.text : opening?.text;
}
