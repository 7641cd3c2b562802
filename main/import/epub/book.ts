/** What an EPUB says of itself: OCF container, package document, navigation (EPUB 2.0.1 and 3.3). */
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { Archive } from '../archive/archive';
import { folderOf, resolveReference } from '../images/relative-path';
import { findDate } from '../structure/dates';
import type { DocumentHints } from '../loose-document';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  parseXml,
  textOf,
  type XmlElement,
} from '../xml/xml-tree';

export interface BookItem {
  readonly path: string;
  readonly mediaType: string;
  /** EPUB 3: "nav", "cover-image", … */
  readonly properties: readonly string[];
}

export interface Book {
  readonly hints: DocumentHints;
  /** Documents in reading order; those outside the linear order (notes, often) at the end. */
  readonly spine: readonly BookItem[];
  /** The navigation document of EPUB 3, and the NCX of EPUB 2. */
  readonly nav: string | undefined;
  readonly ncx: string | undefined;
}

const FONT_OBFUSCATION = /(?:idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc)/;

async function readXml(archive: Archive, path: string): Promise<Result<XmlElement | undefined>> {
  const text = await archive.readText(path);
  if (!text.ok || text.value === undefined) return text.ok ? ok(undefined) : text;
  const parsed = parseXml(text.value);
  return parsed.ok ? ok(parsed.value.root) : parsed;
}

/** `file-encrypted` where the text itself is; fonts alone may be obfuscated in any book. */
async function checkRights(archive: Archive): Promise<Result<null>> {
  const encryption = await readXml(archive, 'META-INF/encryption.xml');
  if (!encryption.ok) return encryption;
  for (const data of encryption.value ? descendantsOf(encryption.value, 'EncryptedData') : []) {
    const method = descendantsOf(data, 'EncryptionMethod')[0];
    const algorithm = method ? (attributeOf(method, 'Algorithm') ?? '') : '';
    if (!FONT_OBFUSCATION.test(algorithm)) return fail('file-encrypted');
  }
  return ok(null);
}

async function packagePath(archive: Archive): Promise<Result<string>> {
  const container = await readXml(archive, 'META-INF/container.xml');
  if (!container.ok) return container;
  const files = container.value ? descendantsOf(container.value, 'rootfile') : [];
  const path = files
    .map((file) => attributeOf(file, 'full-path'))
    .find((name) => name && archive.has(name));
  // A book without its container can still be read, if its package document is there.
  const found = path ?? [...archive.entries.keys()].find((name) => name.endsWith('.opf'));
  return found === undefined ? fail('file-damaged') : ok(found);
}

function readItems(root: XmlElement, folder: string): ReadonlyMap<string, BookItem> {
  const items = new Map<string, BookItem>();
  const manifest = childOf(root, 'manifest');
  for (const item of manifest ? childrenOf(manifest, 'item') : []) {
    const path = resolveReference(folder, attributeOf(item, 'href') ?? '');
    const id = attributeOf(item, 'id');
    if (path === null || id === undefined) continue;
    const properties = (attributeOf(item, 'properties') ?? '').split(/\s+/);
    items.set(id, { path, mediaType: attributeOf(item, 'media-type') ?? '', properties });
  }
  return items;
}

function readSpine(root: XmlElement, items: ReadonlyMap<string, BookItem>): BookItem[] {
  const spine = childOf(root, 'spine');
  const refs = spine ? childrenOf(spine, 'itemref') : [];
  const isLinear = (ref: XmlElement): boolean => attributeOf(ref, 'linear') !== 'no';
  const ordered = [...refs.filter(isLinear), ...refs.filter((ref) => !isLinear(ref))];
  const found = ordered.flatMap((ref) => items.get(attributeOf(ref, 'idref') ?? '') ?? []);
  return [...new Map(found.map((item) => [item.path, item])).values()];
}

/** Programs that make e-books and put their own name where the publisher's belongs. */
const CONVERTER = /^(?:calibre|pandoc|sigil|kindlegen|jutoh|vellum|libreoffice)\b/iu;

function readHints(root: XmlElement): DocumentHints {
  const metadata = childOf(root, 'metadata') ?? root;
  const all = (name: string): string[] =>
    descendantsOf(metadata, name)
      .map((element) => textOf(element).replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '' && !/^(?:unknown|未知|untitled|none)$/i.test(text));
  const [title] = all('title');
  const publisher = all('publisher').find((name) => !CONVERTER.test(name));
  const [language] = all('language');
  const authors = all('creator').filter((name) => name.length <= 60);
  const publishedOn = all('date')
    .map((date) => findDate(date.slice(0, 40)))
    .find((date) => date !== null);
  return {
    ...(title ? { title } : {}),
    ...(authors.length > 0 ? { authors } : {}),
    ...(publisher ? { publisher } : {}),
    ...(publishedOn ? { publishedOn } : {}),
    ...(language ? { language } : {}),
  };
}

/**
 * Reads the package of a book. Problems: `file-encrypted` (its text is under digital rights management), `file-damaged` (no
 * package document, or one without a reading order), and those of the archive.
 */
export async function readBook(archive: Archive): Promise<Result<Book>> {
  const rights = await checkRights(archive);
  if (!rights.ok) return rights;
  const path = await packagePath(archive);
  if (!path.ok) return path;
  const root = await readXml(archive, path.value);
  if (!root.ok) return root;
  if (!root.value) return fail('file-damaged');
  const items = readItems(root.value, folderOf(path.value));
  const spine = readSpine(root.value, items);
  if (spine.length === 0) return fail('file-damaged');
  const every = [...items.values()];
  const nav = every.find(({ properties }) => properties.includes('nav'))?.path;
  const ncx = every.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')?.path;
  return ok({ hints: readHints(root.value), spine, nav, ncx });
}
