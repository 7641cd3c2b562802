/**
 * Reads a Word file (ECMA-376, transitional and strict).
 *
 * It is read here rather than through mammoth, which loses what a report needs: the numbers that Word prints before
 * headings and items, outline levels of own styles, merged cells, captions, text boxes; and which opens the archive
 * without bounds. Headers, footers and comments are not the report's text; of tracked changes the final state is.
 */
import { fail, ok, type Result } from '../../../preload/contract/result';
import { AssetShelf, settlePictures, type Draft } from '../images/picture';
import { describePictures } from '../html/describe-pictures';
import type { LooseDocument, ReadContext } from '../loose-document';
import { relativeSizes, settleHeadings } from '../loose-hints';
import { childOf, descendantsOf, textOf, type XmlElement } from '../xml/xml-tree';
import { settleAlternatives } from './alternate';
import { Fields } from './fields';
import { NoteLabels, readNotes } from './notes';
import { Numbering } from './numbering';
import { Styles } from './styles';
import { walkBody, type BodyContext } from './word-body';
import { openWord, WordPackage, type Relations } from './word-package';

interface Parts {
  readonly document: XmlElement;
  readonly relations: Relations;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnote: NotePart;
  readonly endnote: NotePart;
  readonly core: XmlElement | undefined;
}

interface NotePart {
  readonly root: XmlElement | undefined;
  readonly relations: Relations;
}

const NO_RELATIONS: Relations = new Map();

async function readNotePart(
  word: WordPackage,
  part: string | undefined,
): Promise<Result<NotePart>> {
  if (part === undefined) return ok({ root: undefined, relations: NO_RELATIONS });
  const root = await word.root(part);
  if (!root.ok) return root;
  const relations = await word.relations(part);
  return relations.ok ? ok({ root: root.value, relations: relations.value }) : relations;
}

async function readParts(word: WordPackage, name: string): Promise<Result<Parts>> {
  const document = await word.root(name);
  if (!document.ok) return document;
  if (!document.value) return fail('file-damaged');
  const relations = await word.relations(name);
  if (!relations.ok) return relations;
  const optional = async (type: string): Promise<XmlElement | undefined> => {
    const part = WordPackage.partOf(relations.value, type);
    const root = part === undefined ? undefined : await word.root(part);
    // A report can be read without its styles: a damaged part costs what it says, not the text.
    return root?.ok ? root.value : undefined;
  };
  const footnote = await readNotePart(word, WordPackage.partOf(relations.value, 'footnotes'));
  const endnote = await readNotePart(word, WordPackage.partOf(relations.value, 'endnotes'));
  if (!footnote.ok) return footnote;
  if (!endnote.ok) return endnote;
  const core = await word.root('docProps/core.xml');
  return ok({
    document: document.value,
    relations: relations.value,
    styles: await optional('styles'),
    numbering: await optional('numbering'),
    footnote: footnote.value,
    endnote: endnote.value,
    core: core.ok ? core.value : undefined,
  });
}

function draftsOf(parts: Parts): { drafts: Draft[]; titles: readonly string[] } | null {
  const body = childOf(parts.document, 'body');
  if (!body) return null;
  for (const root of [parts.document, parts.footnote.root, parts.endnote.root])
    if (root) settleAlternatives(root);
  const labels = new NoteLabels();
  const context: BodyContext = {
    styles: new Styles(parts.styles),
    numbering: new Numbering(parts.numbering),
    relations: parts.relations,
    fields: new Fields(),
    noteLabel: labels.labelOf,
  };
  const { drafts, titles } = walkBody(body, context);
  const inNotes = ({ relations }: NotePart): BodyContext => ({
    ...context,
    relations,
    fields: new Fields(),
  });
  const notes = readNotes(
    labels,
    { footnote: parts.footnote.root, endnote: parts.endnote.root },
    { footnote: inNotes(parts.footnote), endnote: inNotes(parts.endnote) },
  );
  return { drafts: describePictures([...drafts, ...notes]), titles };
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/**
 * The title: the paragraph in the style for titles, or the file's property of that name if the text begins with the same
 * words; a template's or a former document's title often stays in that property.
 */
function titleOf(
  parts: Parts,
  drafts: readonly Draft[],
  titles: readonly string[],
): string | undefined {
  if (titles.length === 1 && titles[0]) return titles[0];
  const property = parts.core ? descendantsOf(parts.core, 'title')[0] : undefined;
  const title = property ? textOf(property).trim() : '';
  const texts = drafts.flatMap((draft) => (draft.kind === 'text' ? [bare(draft.text)] : []));
  return title.length >= 4 && texts.slice(0, 12).includes(bare(title)) ? title : undefined;
}

/**
 * Reads a Word file. Problems: those of the archive (`file-damaged`, `file-bomb`, `file-encrypted`), `file-damaged` for one
 * without a document, `no-text`, and those of `context.stopped`.
 */
export async function readDocx(
  bytes: Uint8Array,
  context: ReadContext,
): Promise<Result<LooseDocument>> {
  const opened = await openWord(bytes);
  if (!opened.ok) return opened;
  const { word, document } = opened.value;
  const parts = await readParts(word, document);
  if (!parts.ok) return parts;
  const stopped = context.stopped();
  if (stopped) return { ok: false, error: stopped };
  const read = draftsOf(parts.value);
  if (!read) return fail('file-damaged');
  const title = titleOf(parts.value, read.drafts, read.titles);
  const shelf = new AssetShelf();
  const load = async (name: string): Promise<Uint8Array | undefined> => {
    const part = await word.archive.read(name);
    return part.ok ? part.value : undefined;
  };
  const isStopped = (): boolean => context.stopped() !== undefined;
  const drafts = settleHeadings(relativeSizes(read.drafts), title);
  const elements = await settlePictures(drafts, load, shelf, isStopped);
  const problem = context.stopped();
  if (problem) return { ok: false, error: problem };
  if (!elements.some(({ kind }) => kind === 'text' || kind === 'table')) {
    return fail(elements.some(({ kind }) => kind === 'image') ? 'file-image-only' : 'no-text');
  }
  return ok({ elements, assets: shelf.assets, hints: title ? { title } : {} });
}
