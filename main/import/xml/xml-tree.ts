/**
 * XML as a light tree. saxes expands no entities but the five of XML itself, so a document type can define nothing
 * that grows; it is noted and passed over. Depth and node count are bounded.
 */
import { SaxesParser } from 'saxes';
import { fail, ok, type Result } from '../../../preload/contract/result';

export const DEEPEST = 256;
const MOST_NODES = 4_000_000;
const CHUNK = 1 << 16;

export interface XmlElement {
  /** With the prefix that the file uses, e.g. `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}
export type XmlNode = XmlElement | string;

export interface XmlDocument {
  readonly root: XmlElement;
  readonly hasDoctype: boolean;
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** A name without its prefix. */
export const localName = (element: XmlElement): string =>
  element.name.slice(element.name.indexOf(':') + 1);

/** An attribute by its name without a prefix. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  const plain = element.attributes[name];
  if (plain !== undefined) return plain;
  const suffix = `:${name}`;
  for (const key in element.attributes) if (key.endsWith(suffix)) return element.attributes[key];
  return undefined;
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(isElement).filter((child) => localName(child) === name);
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (node): node is XmlElement => isElement(node) && localName(node) === name,
  );
}

/** All elements below with this name, in document order. */
export function descendantsOf(
  element: XmlElement,
  name: string,
  into: XmlElement[] = [],
): XmlElement[] {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (localName(child) === name) into.push(child);
    descendantsOf(child, name, into);
  }
  return into;
}

export function textOf(node: XmlNode): string {
  return isElement(node) ? node.children.map(textOf).join('') : node;
}

class Builder {
  root: XmlElement | null = null;
  hasDoctype = false;
  broken: 'damaged' | 'bomb' | null = null;
  #nodes = 0;
  readonly #stack: XmlElement[] = [];

  open(name: string, attributes: Record<string, string>): void {
    const element: XmlElement = { name, attributes, children: [] };
    const parent = this.#stack.at(-1);
    if (parent) parent.children.push(element);
    else this.root ??= element;
    this.#stack.push(element);
    this.#count();
    if (this.#stack.length > DEEPEST) this.broken = 'bomb';
  }

  close(): void {
    this.#stack.pop();
  }

  text(text: string): void {
    const siblings = this.#stack.at(-1)?.children;
    if (!siblings || text === '') return;
    const last = siblings.at(-1);
    if (typeof last === 'string') siblings[siblings.length - 1] = last + text;
    else siblings.push(text);
    this.#count();
  }

  #count(): void {
    this.#nodes += 1;
    if (this.#nodes > MOST_NODES) this.broken = 'bomb';
  }
}

/**
 * Parses a well-formed document, in time linear in its length. `file-damaged` where it is not well-formed, `file-bomb`
 * above `DEEPEST` levels or four million nodes. An entity that only a document type defines reads as nothing.
 */
export function parseXml(text: string): Result<XmlDocument> {
  const builder = new Builder();
  const parser = new SaxesParser({ xmlns: false });
  for (const [name, value] of Object.entries({ nbsp: '\u00a0', mdash: '—', ndash: '–', copy: '©' }))
    parser.ENTITIES[name] = value;
  parser.on('opentag', (node) => builder.open(node.name, node.attributes));
  parser.on('closetag', () => builder.close());
  parser.on('text', (piece) => builder.text(piece));
  parser.on('cdata', (piece) => builder.text(piece));
  parser.on('doctype', () => {
    builder.hasDoctype = true;
  });
  parser.on('error', (error) => {
    if (!/undefined entity/.test(error.message)) builder.broken ??= 'damaged';
  });
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  for (let from = 0; from < source.length && builder.broken === null; from += CHUNK)
    parser.write(source.slice(from, from + CHUNK));
  if (builder.broken === null) parser.close();
  if (builder.broken) return fail(`file-${builder.broken}`);
  return builder.root
    ? ok({ root: builder.root, hasDoctype: builder.hasDoctype })
    : fail('file-damaged');
}
