/**
 * Reads a saved page: one with its pictures in a folder beside it, a single file with the pictures in it, or a web
 * archive (MHTML).
 */
import { fail, ok, type Result } from '../../../preload/contract/result';
import { bytesOfDataUrl } from '../images/data-url';
import { AssetShelf, settlePictures, type Draft, type LoadPicture } from '../images/picture';
import { resolveReference } from '../images/relative-path';
import type { DocumentHints, LooseDocument, ReadContext } from '../loose-document';
import { headingTitle, relativeSizes, settleHeadings } from '../loose-hints';
import { walkBlocks, type WalkOptions } from './blocks';
import { decodePage } from './charset';
import { findElement, findElements, parseHtml, type HtmlElement } from './html-tree';
import { findMainContent } from './main-content';
import { readPageHints } from './metadata';
import { isMhtml, readMhtml } from './mhtml';
import { isWechatByline, readWechatHints, wechatAsides, wechatContent } from './wechat';

interface PageReading {
  readonly hints: DocumentHints;
  readonly walk: WalkOptions;
}

function readingOf(root: HtmlElement, body: HtmlElement): PageReading {
  const hints = readPageHints(root);
  const content = wechatContent(root);
  if (content)
    return {
      hints: { ...hints, ...readWechatHints(root) },
      walk: { asideOf: wechatAsides(content), leftOut: isWechatByline },
    };
  return { hints, walk: { asideOf: findMainContent(body) } };
}

/** Pictures that SingleFile keeps once each in a style sheet, by the variable that names them. */
function sharedPictures(root: HtmlElement): ReadonlyMap<string, string> {
  const pictures = new Map<string, string>();
  for (const style of findElements(root, ({ tag }) => tag === 'style'))
    for (const text of style.children)
      if (typeof text === 'string' && text.includes('--sf-img-'))
        for (const [, name, address] of text.matchAll(
          /(--sf-img-\d+)\s*:\s*url\(\s*["']?(data:[^"')]+)/g,
        ))
          if (name && address) pictures.set(name, address);
  return pictures;
}

function loaderFor(root: HtmlElement, context: ReadContext): LoadPicture {
  const shared = sharedPictures(root);
  return async (source) => {
    const address = shared.get(source) ?? source;
    if (/^data:/i.test(address)) return bytesOfDataUrl(address);
    const path = resolveReference('', address);
    return path === null ? undefined : context.readSibling(path);
  };
}

/** A page of which more than this share is preformatted is a text file that a server wrapped. */
const TEXT_FILE = 0.7;
const TEXT_FILE_LENGTH = 3_000;

/** The lines of such a page as those of a text file; any other page's drafts stay. */
function asTextFile(drafts: readonly Draft[]): readonly Draft[] {
  let all = 0;
  let preformatted = 0;
  for (const draft of drafts) {
    if (draft.kind !== 'text' || draft.hints?.aside) continue;
    all += draft.text.length;
    if (draft.hints?.role === 'preformatted') preformatted += draft.text.length;
  }
  if (preformatted < TEXT_FILE_LENGTH || preformatted < all * TEXT_FILE) return drafts;
  return drafts.map((draft) =>
    draft.kind === 'text' && draft.hints?.role === 'preformatted'
      ? { kind: draft.kind, text: draft.text, origin: draft.origin }
      : draft,
  );
}

/** Whether the page's own heading is the title that its head gives, with or without more around it. */
function titleOf(hints: DocumentHints, heading: string | undefined): string | undefined {
  if (!heading) return hints.title;
  if (!hints.title) return heading;
  const compact = (text: string): string => text.replace(/\s+/g, '');
  return compact(hints.title).includes(compact(heading)) ? heading : hints.title;
}

async function readPage(
  page: string,
  context: ReadContext,
  load: LoadPicture | undefined,
): Promise<Result<LooseDocument>> {
  const isStopped = (): boolean => context.stopped() !== undefined;
  const root = parseHtml(page, { stopped: isStopped });
  const body = findElement(root, ({ tag }) => tag === 'body') ?? root;
  const { hints, walk } = readingOf(root, body);
  const drafts = relativeSizes(asTextFile(walkBlocks(body, walk)));
  const title = titleOf(hints, headingTitle(drafts));
  const shelf = new AssetShelf();
  const loader = load ?? loaderFor(root, context);
  const elements = await settlePictures(settleHeadings(drafts, title), loader, shelf, isStopped);
  const problem = context.stopped();
  if (problem) return { ok: false, error: problem };
  if (!elements.some(({ kind }) => kind === 'text' || kind === 'table')) return fail('no-text');
  return ok({ elements, assets: shelf.assets, hints: title ? { ...hints, title } : hints });
}

/**
 * Reads a page. Problems: `file-binary`, `encoding-unknown`, `file-damaged` (a web archive without a page), `no-text`, and
 * those of `context.stopped`.
 */
export async function readHtml(
  bytes: Uint8Array,
  context: ReadContext,
): Promise<Result<LooseDocument>> {
  if (!isMhtml(bytes)) {
    const page = decodePage(bytes, undefined, context.encoding);
    return page.ok ? readPage(page.value, context, undefined) : page;
  }
  const archive = readMhtml(bytes);
  if (!archive.ok) return archive;
  const page = decodePage(archive.value.page, archive.value.charset, context.encoding);
  return page.ok ? readPage(page.value, context, archive.value.load) : page;
}
