/** Reads an e-book (EPUB 2 and 3): its documents in reading order, each as a page. */
import { fail, ok, type Result } from '../../../preload/contract/result';
import { openArchive, type Archive } from '../archive/archive';
import { bytesOfDataUrl } from '../images/data-url';
import { AssetShelf, settlePictures, type Draft, type PictureDraft } from '../images/picture';
import { folderOf, resolveReference } from '../images/relative-path';
import { walkBlocks, type Aside } from '../html/blocks';
import { decodePage } from '../html/charset';
import { findElement, parseHtml, type HtmlElement } from '../html/html-tree';
import type { LooseDocument, ReadContext } from '../loose-document';
import { relativeSizes, settleHeadings } from '../loose-hints';
import { readBook, type Book, type BookItem } from './book';
import { applyNavigation, shiftOf } from './headings-from-navigation';
import { readNav, readNcx, type NavigationPoint } from './navigation';

const isPage = ({ mediaType, path }: BookItem): boolean =>
  /xhtml|html|oebps/i.test(mediaType) || /\.x?html?$/i.test(path);

const typeOf = ({ attributes }: HtmlElement): string =>
  `${attributes['epub:type'] ?? ''} ${attributes['role'] ?? ''}`;

/** A book's own contents and page lists are not its text: the outline takes their place. */
const asideOf = (element: HtmlElement): Aside | undefined =>
  /\b(?:toc|landmarks|page-list|loi|lot|doc-toc|doc-pagelist)\b/.test(typeOf(element))
    ? 'navigation'
    : undefined;

/** Lists of contents that books without semantic marks make of links to their own documents. */
function isContentsPage(drafts: readonly Draft[], points: readonly NavigationPoint[]): boolean {
  const texts = drafts.flatMap((draft) => (draft.kind === 'text' ? [draft.text.trim()] : []));
  if (texts.length < 5 || points.length < 4) return false;
  const names = new Set(points.map((point) => point.text));
  return texts.filter((text) => names.has(text)).length >= texts.length * 0.7;
}

async function navigationOf(archive: Archive, book: Book): Promise<NavigationPoint[]> {
  const read = async (
    path: string | undefined,
    parse: (source: string, path: string) => NavigationPoint[],
  ): Promise<NavigationPoint[]> => {
    const text = path === undefined ? ok(undefined) : await archive.readText(path);
    return text.ok && text.value !== undefined && path !== undefined ? parse(text.value, path) : [];
  };
  const points = await read(book.nav, readNav);
  return points.length > 0 ? points : read(book.ncx, readNcx);
}

/** References of pictures are relative to their document: here they become names in the archive. */
function withArchiveNames(draft: Draft, folder: string): Draft {
  if (draft.kind !== 'picture') return draft;
  const sources = draft.sources.flatMap((source) =>
    /^data:/i.test(source) ? [source] : (resolveReference(folder, source) ?? []),
  );
  return { ...draft, sources } satisfies PictureDraft;
}

const shifted = (draft: Draft, shift: number): Draft =>
  draft.kind === 'text' && draft.hints?.heading && shift !== 0
    ? {
        ...draft,
        hints: {
          ...draft.hints,
          heading: {
            ...draft.hints.heading,
            level: Math.max(1, Math.min(6, draft.hints.heading.level + shift)),
          },
        },
      }
    : draft;

function readDocument(page: string, item: BookItem, points: readonly NavigationPoint[]): Draft[] {
  const root = parseHtml(page, { xhtml: true });
  const body = findElement(root, ({ tag }) => tag === 'body') ?? root;
  const name = item.path.slice(folderOf(item.path).length).replace(/^\//, '');
  const originOf = ({ line }: HtmlElement) => ({ element: name, line });
  const read = walkBlocks(body, { asideOf, originOf });
  const own = points.filter(({ path }) => path === item.path);
  if (isContentsPage(read, points))
    return read.flatMap((draft) =>
      draft.kind === 'text'
        ? [{ ...draft, hints: { aside: 'navigation' as const, whole: true } }]
        : [],
    );
  const shift = shiftOf(read, own);
  const placed = read.map((draft) => shifted(withArchiveNames(draft, folderOf(item.path)), shift));
  return applyNavigation(placed, own);
}

async function readSpine(
  archive: Archive,
  book: Book,
  context: ReadContext,
): Promise<Result<Draft[]>> {
  const points = await navigationOf(archive, book);
  const drafts: Draft[] = [];
  let missing = 0;
  for (const item of book.spine.filter(isPage)) {
    const problem = context.stopped();
    if (problem) return { ok: false, error: problem };
    if (item.properties.includes('nav')) continue;
    const bytes = await archive.read(item.path);
    if (!bytes.ok) return bytes;
    const page = bytes.value === undefined ? undefined : decodePage(bytes.value);
    if (page?.ok) drafts.push(...readDocument(page.value, item, points));
    else missing += 1;
  }
  return missing > book.spine.length / 2 ? fail('file-damaged') : ok(drafts);
}

/**
 * Reads a book. Problems: `file-encrypted`, `file-damaged` (also where most of its documents are missing), `file-bomb`,
 * `file-image-only` (pages that are pictures), `no-text`, and those of `context.stopped`.
 */
export async function readEpub(
  bytes: Uint8Array,
  context: ReadContext,
): Promise<Result<LooseDocument>> {
  const archive = await openArchive(bytes);
  if (!archive.ok) return archive;
  const book = await readBook(archive.value);
  if (!book.ok) return book;
  const read = await readSpine(archive.value, book.value, context);
  if (!read.ok) return read;
  const { hints } = book.value;
  const shelf = new AssetShelf();
  const load = async (source: string): Promise<Uint8Array | undefined> => {
    if (/^data:/i.test(source)) return bytesOfDataUrl(source);
    const part = await archive.value.read(source);
    return part.ok ? part.value : undefined;
  };
  const drafts = settleHeadings(relativeSizes(read.value), hints.title);
  const isStopped = (): boolean => context.stopped() !== undefined;
  const elements = await settlePictures(drafts, load, shelf, isStopped);
  const problem = context.stopped();
  if (problem) return { ok: false, error: problem };
  if (!elements.some(({ kind }) => kind === 'text' || kind === 'table'))
    return fail(elements.some(({ kind }) => kind === 'image') ? 'file-image-only' : 'no-text');
  return ok({ elements, assets: shelf.assets, hints });
}
