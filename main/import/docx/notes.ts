/** Footnotes and endnotes: their labels are counted where the text refers to them, and they stand at its end. */
import type { Draft } from '../images/picture';
import { attributeOf, childrenOf, type XmlElement } from '../xml/xml-tree';
import { toRoman } from '../list-marker';
import { walkBody, type BodyContext } from './word-body';

export type NoteKind = 'footnote' | 'endnote';

/** Counts references in reading order, which is how Word numbers notes. */
export class NoteLabels {
  readonly #order: { kind: NoteKind; id: string; label: string }[] = [];
  readonly #counts = { footnote: 0, endnote: 0 };

  readonly labelOf = (kind: NoteKind, id: string): string => {
    const known = this.#order.find((note) => note.kind === kind && note.id === id);
    if (known) return known.label;
    this.#counts[kind] += 1;
    // Where a report has both, Word counts endnotes in small Roman numerals.
    const label = kind === 'endnote' ? toRoman(this.#counts[kind]) : String(this.#counts[kind]);
    this.#order.push({ kind, id, label });
    return label;
  };

  get order(): readonly { kind: NoteKind; id: string; label: string }[] {
    return this.#order;
  }
}

/** The notes of a file in the order of their references; those that nothing refers to are no part of it. */
export function readNotes(
  labels: NoteLabels,
  parts: Readonly<Record<NoteKind, XmlElement | undefined>>,
  contexts: Readonly<Record<NoteKind, BodyContext>>,
): Draft[] {
  const byId = (kind: NoteKind): Map<string, XmlElement> => {
    const part = parts[kind];
    return new Map(
      (part ? childrenOf(part, kind) : []).map((note) => [attributeOf(note, 'id') ?? '', note]),
    );
  };
  const notes = { footnote: byId('footnote'), endnote: byId('endnote') };
  return labels.order.flatMap(({ kind, id, label }) => {
    const note = notes[kind].get(id);
    if (!note) return [];
    const { drafts } = walkBody(note, contexts[kind], 'footnote');
    let isFirst = true;
    return drafts
      .filter((draft) => draft.kind !== 'gap')
      .map((draft) => {
        if (draft.kind !== 'text' || !isFirst) return draft;
        isFirst = false;
        return { ...draft, hints: { ...draft.hints, label } };
      });
  });
}
