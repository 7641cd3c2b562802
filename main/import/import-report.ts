/** The door of the importers: from the bytes of a file to a report, or to the reason why not. */
import { fail, ok } from '../../preload/contract/result';
import type { Result } from '../../preload/contract/result';
import type { ParsedReport } from '../report/report';
import { decodeText } from './encoding';
import type { Encoding } from './encoding';
import { detectFormat } from './format';
import type { ReadableFormat } from './format';
import type { LooseDocument, ReadContext } from './loose-document';
import { siblingReader } from './siblings';
import { recogniseStructure } from './structure/recognise';
import { linesOf } from './text';

export interface ReportSource {
  readonly bytes: Uint8Array;
  /** The file's name without its folder; tells formats that bytes do not tell, and names an untitled report. */
  readonly fileName: string;
  /** Chosen by a person; without it the encoding is told from the bytes. */
  readonly encoding?: Encoding;
  /** The absolute path of the folder that the file lies in, where its pictures may lie too; without it they are lost. */
  readonly folder?: string | undefined;
}

/** Largest text file, in bytes. A report is some 50 KB. */
export const MAX_TEXT_BYTES = 50 * 1024 * 1024;
/** As a person reads it. */
const MAX_TEXT_NAME = '50 MB';

function importText(source: ReportSource): Result<ParsedReport> {
  const { bytes, fileName } = source;
  if (bytes.length > MAX_TEXT_BYTES)
    return fail('file-too-large', { name: fileName, limit: MAX_TEXT_NAME });
  const decoded = decodeText(bytes, source.encoding);
  if (decoded.kind === 'binary') return fail('file-binary', { name: fileName });
  if (decoded.kind === 'unknown') return fail('encoding-unknown', { name: fileName });
  const elements = linesOf(decoded.text);
  if (!elements.some((element) => element.kind === 'text'))
    return fail('no-text', { name: fileName });
  const excerpt = decoded.text.trim().slice(0, 60);
  const doubts = decoded.guessed ? [{ block: 0, code: 'encoding' as const, excerpt }] : [];
  return ok(recogniseStructure(elements, fileName, [], doubts));
}

type ReadFormat = (bytes: Uint8Array, context: ReadContext) => Promise<Result<LooseDocument>>;

/** The reader of a format, loaded when the first file of its kind comes. */
async function readerOf(format: ReadableFormat): Promise<ReadFormat> {
  if (format === 'html') return (await import('./html/read-html')).readHtml;
  if (format === 'docx') return (await import('./docx/read-docx')).readDocx;
  if (format === 'epub') return (await import('./epub/read-epub')).readEpub;
  if (format === 'pdf') return (await import('./pdf/read-pdf')).readPdf;
  return (await import('./markdown/read-markdown')).readMarkdown;
}

async function importDocument(
  source: ReportSource,
  format: ReadableFormat,
): Promise<Result<ParsedReport>> {
  const { bytes, fileName, folder, encoding } = source;
  const isText = format === 'html' || format === 'markdown';
  if (isText && bytes.length > MAX_TEXT_BYTES)
    return fail('file-too-large', { path: fileName, limit: MAX_TEXT_NAME });
  const read = await readerOf(format);
  // Time limits and cancelling end the whole process (see remote).
  const document = await read(bytes, {
    fileName,
    encoding,
    readSibling: folder === undefined ? () => Promise.resolve(undefined) : siblingReader(folder),
    stopped: () => undefined,
  });
  if (!document.ok) {
    const { code, params } = document.error;
    return fail(code, { path: fileName, ...params });
  }
  const { elements, assets, hints } = document.value;
  return ok(recogniseStructure(elements, fileName, assets, [], hints));
}

/**
 * Imports one file. Problems: `file-empty`, `file-binary`, `file-old-word`, `file-too-large`, `file-damaged`, `file-encrypted`, `file-bomb`,
 * `file-image-only`, `encoding-unknown`, `no-text`.
 */
export async function importReport(source: ReportSource): Promise<Result<ParsedReport>> {
  const { bytes, fileName } = source;
  if (bytes.length === 0) return fail('file-empty', { path: fileName });
  const format = detectFormat(bytes, fileName);
  if (format === 'text') return importText(source);
  if (format === 'encrypted') return fail('file-encrypted', { path: fileName });
  if (format === 'old-word') return fail('file-old-word', { path: fileName });
  if (format === 'binary') return fail('file-binary', { path: fileName, name: fileName });
  return importDocument(source, format);
}
