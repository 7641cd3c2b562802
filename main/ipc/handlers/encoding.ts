/** The calls about the encoding of a text file: looking at it in one, and importing it anew. */
import type { Encoding } from '../../../preload/contract/encoding';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { Sources } from './import-files';
import { importReportFile } from './import-report';
import { readSource } from './read-source';
import { reviewOf } from './review';
import type { Handler, Services } from './services';
import type { InTurn } from './turns';

/** How much of a file is shown: bytes read, lines, and UTF-16 units a line. */
const PREVIEW = { bytes: 16_384, lines: 12, length: 120 };

/** The first lines of a text that have words in them. */
export function firstLines(bytes: Uint8Array, encoding: string): string[] {
  // The last character may be cut in two; it is far from the lines that are shown, or they are all there is.
  return new TextDecoder(encoding)
    .decode(bytes.subarray(0, PREVIEW.bytes))
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, PREVIEW.lines)
    .map((line) => line.slice(0, PREVIEW.length));
}

/** The encoding that an import would take the bytes for. */
async function suggestedEncoding(bytes: Uint8Array): Promise<Encoding> {
  const { decodeText } = await import('../../import/encoding');
  const decoded = decodeText(bytes);
  return decoded.kind === 'text' ? decoded.encoding : 'utf-8';
}

export function encodingHandlers(services: Services, inTurn: InTurn, sources: Sources) {
  const sourceOf = (reportId: string): Result<string> => {
    const path = sources.get(reportId);
    return path === undefined ? fail('source-forgotten') : ok(path);
  };

  const preview: Handler<'review.previewEncoding'> = async (_library, { reportId, encoding }) => {
    const path = sourceOf(reportId);
    if (!path.ok) return path;
    const source = await readSource(path.value);
    if (!source.ok) return source;
    const { bytes } = source.value;
    const shown = encoding ?? (await suggestedEncoding(bytes));
    return ok({ encoding: shown, lines: firstLines(bytes, shown) });
  };

  const choose: Handler<'review.chooseEncoding'> = (library, { reportId, encoding }) =>
    inTurn(async () => {
      const path = sourceOf(reportId);
      if (!path.ok) return path;
      const imported = await importReportFile(library, path.value, services, { encoding });
      if (!imported.ok) return imported;
      services.emit('reports.changed', undefined);
      return reviewOf(library, imported.value.reportId, { now: services.clock(), atHand: true });
    });

  return { 'review.previewEncoding': preview, 'review.chooseEncoding': choose };
}
