/**
 * Finds the element of any offset without asking the whole page: sections are found by their offsets, and the
 * runs of a section are looked up once, when they are first needed.
 */
import { lastAtMost } from '../state/reader-blocks';
import { boundariesIn, runStart } from './text-positions';

interface SectionRuns {
  readonly elements: readonly HTMLElement[];
  readonly starts: readonly number[];
  /** One element for each block of the section, in order. */
  readonly blocks: readonly HTMLElement[];
}

export class TextIndex {
  readonly #sectionStarts: readonly number[];
  readonly #roots = new Map<number, HTMLElement>();
  readonly #runs = new Map<number, SectionRuns>();
  /** One for all questions: every live range makes each later change of the document slower. */
  #probe: Range | null = null;

  /** `sectionStarts`: ascending offsets at which the sections begin. */
  constructor(sectionStarts: readonly number[]) {
    this.#sectionStarts = sectionStarts;
  }

  /** Says that a section's text is in the page. */
  mount(section: number, root: HTMLElement): void {
    this.#roots.set(section, root);
  }

  unmount(section: number): void {
    this.#roots.delete(section);
    this.#runs.delete(section);
  }

  /** Whether a section has the focus in it, or an end of the selection. */
  isInUse(section: number): boolean {
    const root = this.#roots.get(section);
    const selection = document.getSelection();
    const used = [document.activeElement, selection?.anchorNode, selection?.focusNode];
    return used.some((node) => node && root?.contains(node));
  }

  /** Index of the section that holds an offset. */
  sectionAt(offset: number): number {
    return Math.max(0, lastAtMost(this.#sectionStarts, offset));
  }

  /** The run that holds an offset, or the one before the gap that does; null while it is not in the page. */
  runAt(offset: number): HTMLElement | null {
    const runs = this.#runsOf(this.sectionAt(offset));
    return runs?.elements[Math.max(0, lastAtMost(runs.starts, offset))] ?? null;
  }

  /** The elements of a section's blocks, in order; none while it is not in the page. */
  blocksOf(section: number): readonly HTMLElement[] {
    return this.#runsOf(section)?.blocks ?? [];
  }

  /** The parts of `[start, end)` that are in the page, one range a run, in order. */
  ranges(start: number, end: number): StaticRange[] {
    const last = this.sectionAt(Math.max(start, end - 1));
    const ranges: StaticRange[] = [];
    for (let section = this.sectionAt(start); section <= last; section += 1) {
      ranges.push(...this.rangesIn(section, start, end));
    }
    return ranges;
  }

  /** The parts of `[start, end)` in one section. */
  rangesIn(section: number, start: number, end: number): StaticRange[] {
    const runs = this.#runsOf(section);
    if (!runs) return [];
    const ranges: StaticRange[] = [];
    const from = Math.max(0, lastAtMost(runs.starts, start));
    for (let at = from; at < runs.elements.length && (runs.starts[at] ?? end) < end; at += 1) {
      const run = runs.elements[at];
      const boundaries = run && boundariesIn(run, start, end);
      if (boundaries) ranges.push(new StaticRange(boundaries));
    }
    return ranges;
  }

  /** Viewport rectangle of the line that an offset stands on; null while it is not in the page. */
  rectAt(offset: number): DOMRect | null {
    const run = this.runAt(offset);
    const boundaries = run && boundariesIn(run, offset, offset + 1);
    if (!boundaries) return run?.getBoundingClientRect() ?? null;
    this.#probe ??= document.createRange();
    this.#probe.setStart(boundaries.startContainer, boundaries.startOffset);
    this.#probe.setEnd(boundaries.endContainer, boundaries.endOffset);
    return this.#probe.getClientRects()[0] ?? null;
  }

  #runsOf(section: number): SectionRuns | null {
    const known = this.#runs.get(section);
    if (known) return known;
    const root = this.#roots.get(section);
    if (!root) return null;
    const found = [...root.querySelectorAll<HTMLElement>('[data-start]')];
    // The rows of a table may be looked at in another order than that of the text.
    const elements = root.querySelector('[data-reordered]')
      ? found.toSorted((a, b) => runStart(a) - runStart(b))
      : found;
    const blocks = [...root.querySelectorAll<HTMLElement>('[data-block]')];
    const runs = { elements, starts: elements.map(runStart), blocks };
    this.#runs.set(section, runs);
    return runs;
  }
}
