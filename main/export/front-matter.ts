import { Document, Scalar, YAMLSeq, isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** A value of the front matter that we write. */
export type FrontMatterValue = string | number | readonly string[];
/** Our keys in the order in which they are written first. */
export type FrontMatter = Readonly<Record<string, FrontMatterValue>>;

/** Titles look the same whether or not they need quotes. */
const ALWAYS_QUOTED = new Set(['title']);

/** One `key: value` line as YAML, without a line break. */
function writePair(key: string, value: FrontMatterValue): string {
  const document = new Document({});
  if (typeof value === 'object') {
    const list = new YAMLSeq();
    list.flow = true;
    list.items = value.map((item) => new Scalar(item));
    document.set(key, list);
  } else {
    const scalar = new Scalar(value);
    if (ALWAYS_QUOTED.has(key)) scalar.type = Scalar.QUOTE_DOUBLE;
    document.set(key, scalar);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/\n$/, '');
}

/** A `key: list` that its owner may have laid out and commented: only the items that differ change. */
function rewriteList(source: string, key: string, items: readonly string[]): string {
  const document = parseDocument(source, { logLevel: 'silent' });
  const list = document.get(key, true);
  if (!isSeq(list)) return writePair(key, items);
  const valueOf = (item: unknown) => String(isScalar(item) ? item.value : item);
  list.items = list.items.filter((item) => items.includes(valueOf(item)));
  const standing = new Set(list.items.map(valueOf));
  list.items.push(...items.filter((item) => !standing.has(item)).map((item) => new Scalar(item)));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}

/** The lines between the two `---`, joined by `\n`. */
export function writeFrontMatter(values: FrontMatter): string {
  return Object.entries(values)
    .map(([key, value]) => writePair(key, value))
    .join('\n');
}

/** The keys that `source` (the lines between the two `---`) has, as plain values; undefined if it is no YAML map. */
export function readFrontMatter(source: string): Record<string, unknown> | undefined {
  const document = parseDocument(source, { logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const values: Record<string, unknown> = document.toJS({ maxAliasCount: 100 });
  return values;
}

/**
 * `source` with the keys of `changes` set: everything else, comments and layout too, stays byte for byte. New keys
 * come last. `source` must be a YAML map with `\n` line breaks.
 */
export function changeFrontMatter(source: string, changes: FrontMatter): string {
  const document = parseDocument(source, { logLevel: 'silent' });
  if (!isMap(document.contents)) return source;
  const pairs = document.contents.items;
  const edits = Object.entries(changes).map(([key, value]) => {
    const pair = pairs.find((item) => isScalar(item.key) && item.key.value === key);
    const start = rangeOf(pair?.key)?.[0];
    if (!pair || start === undefined)
      return { start: source.length, end: source.length, key, value };
    const end = rangeOf(pair.value)?.[1] ?? source.indexOf(':', start) + 1;
    return { start, end: start + source.slice(start, end).trimEnd().length, key, value };
  });
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, key, value }) => {
      const added = start === source.length && !source.endsWith('\n') && source !== '';
      const lead = added ? '\n' : '';
      const present = text.slice(start, end);
      const pair =
        typeof value === 'object' ? rewriteList(present, key, value) : writePair(key, value);
      return text.slice(0, start) + lead + pair + text.slice(end);
    }, source);
}

function rangeOf(node: unknown): readonly number[] | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  return Array.isArray(node.range) ? node.range.map(Number) : undefined;
}
