/** The door of the importers: from the bytes of a file to a report, or to the reason why not. */
import { fail, ok } from '../../preload/contract/result';
import type { Result } from '../../preload/contract/result';
import type { ParsedReport } from '../report/report';
import { decodeText } from './encoding';
import type { Encoding } from './encoding';
import { detectFormat } from './format';
import { recogniseStructure } from './structure/recognise';
import { linesOf } from './text';

export interface ReportSource {
  readonly bytes: Uint8Array;
  /** The file's name without its folder; tells formats that bytes do not tell, and names an untitled report. */
  readonly fileName: string;
  /** Chosen by a person; without it the encoding is told from the bytes. */
  readonly encoding?: Encoding;
}

/** Largest text file, in bytes. A report is some 50 KB. */
export const MAX_TEXT_BYTES = 50 * 1024 * 1024;

function importText(source: ReportSource): Result<ParsedReport> {
  const { bytes, fileName } = source;
  if (bytes.length > MAX_TEXT_BYTES)
    return fail('file-too-large', { name: fileName, limit: String(MAX_TEXT_BYTES) });
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

/**
 * Imports one file. Problems: `file-empty`, `file-binary`, `file-too-large`, `encoding-unknown`, `no-text`,
 * `format-unsupported` (with the format's name in `format`).
 */
export function importReport(source: ReportSource): Promise<Result<ParsedReport>> {
  if (source.bytes.length === 0)
    return Promise.resolve(fail('file-empty', { name: source.fileName }));
  const format = detectFormat(source.bytes, source.fileName);
  if (format === 'text' || format === 'markdown') return Promise.resolve(importText(source));
  if (format === 'binary') return Promise.resolve(fail('file-binary', { name: source.fileName }));
  return Promise.resolve(fail('format-unsupported', { name: source.fileName, format }));
}
