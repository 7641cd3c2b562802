/** Reads a Markdown file: CommonMark, GFM, front matter, pictures beside it, raw HTML through the reader of pages. */
import { fail, ok, type Result } from '../../../preload/contract/result';
import { decodeText } from '../encoding';
import { describePictures } from '../html/describe-pictures';
import { bytesOfDataUrl } from '../images/data-url';
import { AssetShelf, settlePictures } from '../images/picture';
import { resolveReference } from '../images/relative-path';
import type { LooseDocument, ReadContext } from '../loose-document';
import { headingTitle, settleHeadings } from '../loose-hints';
import { readFrontMatter } from './front-matter';
import { MarkdownSource } from './parse';
import { draftsOf } from './walk';

/**
 * Reads a Markdown file. Problems: `file-binary`, `encoding-unknown`, `no-text`, and those of `context.stopped`. The title is
 * that of the front matter, or else the only first-level heading.
 */
export async function readMarkdown(
  bytes: Uint8Array,
  context: ReadContext,
): Promise<Result<LooseDocument>> {
  const decoded = decodeText(bytes, context.encoding);
  if (decoded.kind === 'binary') return fail('file-binary');
  if (decoded.kind === 'unknown') return fail('encoding-unknown');
  const front = readFrontMatter(decoded.text);
  const firstLine = decoded.text.slice(0, front.end).split('\n').length - 1;
  const source = new MarkdownSource(decoded.text.slice(front.end));
  const drafts = describePictures(draftsOf(source, firstLine));
  const title = front.hints.title ?? headingTitle(drafts);
  const shelf = new AssetShelf();
  const load = async (address: string): Promise<Uint8Array | undefined> => {
    if (/^data:/i.test(address)) return bytesOfDataUrl(address);
    const path = resolveReference('', address);
    return path === null ? undefined : context.readSibling(path);
  };
  const isStopped = (): boolean => context.stopped() !== undefined;
  const elements = await settlePictures(settleHeadings(drafts, title), load, shelf, isStopped);
  const problem = context.stopped();
  if (problem) return { ok: false, error: problem };
  if (!elements.some(({ kind }) => kind === 'text' || kind === 'table')) return fail('no-text');
  return ok({
    elements,
    assets: shelf.assets,
    hints: { ...front.hints, ...(title ? { title } : {}) },
  });
}
