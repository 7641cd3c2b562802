/** Word's styles: what a paragraph or a run is by its style, after inheritance. */
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml/xml-tree';
import { toggleOf, valueOf } from './word-package';

/** What properties say; undefined where they say nothing. */
export interface RunLook {
  /** In half points. */
  readonly size?: number | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly hidden?: boolean | undefined;
}

export interface Style {
  /** In lower case, as Word names it in every language for its own: "heading 1", "toc 2", "caption". */
  readonly name: string;
  /** 0 for the outermost; 9 for body text. */
  readonly outline?: number | undefined;
  readonly numbering?: NumberingRef | undefined;
  readonly look: RunLook;
}

export interface NumberingRef {
  readonly id: string;
  readonly level?: number | undefined;
}

export function readLook(properties: XmlElement | undefined): RunLook {
  const size = Number(valueOf(properties, 'sz'));
  return {
    size: Number.isFinite(size) && size > 0 ? size : undefined,
    bold: toggleOf(properties, 'b'),
    italic: toggleOf(properties, 'i'),
    hidden: toggleOf(properties, 'vanish'),
  };
}

/** `over` where it says something, else `under`. */
export function mergeLooks(under: RunLook, over: RunLook): RunLook {
  return {
    size: over.size ?? under.size,
    bold: over.bold ?? under.bold,
    italic: over.italic ?? under.italic,
    hidden: over.hidden ?? under.hidden,
  };
}

export function readNumberingRef(properties: XmlElement | undefined): NumberingRef | undefined {
  const element = childOf(properties, 'numPr');
  const id = valueOf(element, 'numId');
  if (id === undefined) return undefined;
  const level = Number(valueOf(element, 'ilvl') ?? Number.NaN);
  return { id, level: Number.isInteger(level) ? level : undefined };
}

export function readOutline(properties: XmlElement | undefined): number | undefined {
  const value = Number(valueOf(properties, 'outlineLvl') ?? Number.NaN);
  return Number.isInteger(value) && value >= 0 && value <= 9 ? value : undefined;
}

const PLAIN: Style = { name: '', look: {} };
/** Longer chains of inheritance are taken for a circle. */
const LONGEST_CHAIN = 40;

export class Styles {
  readonly #raw = new Map<string, XmlElement>();
  readonly #known = new Map<string, Style>();
  readonly #defaults: RunLook;
  readonly #defaultParagraph: string | undefined;

  constructor(root: XmlElement | undefined) {
    const defaults = childOf(childOf(childOf(root, 'docDefaults'), 'rPrDefault'), 'rPr');
    this.#defaults = readLook(defaults);
    let first: string | undefined;
    for (const style of root ? childrenOf(root, 'style') : []) {
      const id = attributeOf(style, 'styleId');
      if (id === undefined) continue;
      this.#raw.set(id, style);
      const isDefault = /^(?:1|true|on)$/.test(attributeOf(style, 'default') ?? '');
      if (isDefault && attributeOf(style, 'type') === 'paragraph') first ??= id;
    }
    this.#defaultParagraph = first;
  }

  /** A paragraph's style, the default one where it names none. */
  paragraph(id: string | undefined): Style {
    return this.#resolve(id ?? this.#defaultParagraph, 0);
  }

  /** A run's style; nothing where it names none. */
  run(id: string | undefined): RunLook {
    return id === undefined ? {} : this.#resolve(id, 0).look;
  }

  get defaults(): RunLook {
    return this.#defaults;
  }

  #resolve(id: string | undefined, depth: number): Style {
    if (id === undefined || depth > LONGEST_CHAIN) return PLAIN;
    const known = this.#known.get(id);
    if (known) return known;
    const raw = this.#raw.get(id);
    if (!raw) return PLAIN;
    const base = this.#resolve(valueOf(raw, 'basedOn'), depth + 1);
    const paragraph = childOf(raw, 'pPr');
    const own = (valueOf(raw, 'name') ?? '').toLowerCase();
    const style: Style = {
      name: own,
      outline: readOutline(paragraph) ?? headingLevel(own) ?? base.outline,
      numbering: readNumberingRef(paragraph) ?? base.numbering,
      look: mergeLooks(base.look, readLook(childOf(raw, 'rPr'))),
    };
    this.#known.set(id, style);
    return style;
  }
}

/** The outline level of Word's own heading styles, which need not state it. */
function headingLevel(name: string): number | undefined {
  const level = /^(?:heading|标题|標題)\s*([1-9])$/.exec(name)?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}
