/** The calls about the encoding of a text file: looking at it in one, and importing it in one. */
import type { Encoding } from '../../../preload/contract/encoding';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { ImportFiles, Sources } from './import-files';
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

/** In which a reader would see a wrong character where there is none; in the others any bytes are characters. */
const TELLING = ['utf-8', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'] as const;

/** That which leaves the fewest characters broken; the first of several. */
function leastBroken(bytes: Uint8Array): Encoding {
  const seen = bytes.subarray(0, PREVIEW.bytes);
  const broken = (encoding: Encoding) =>
    new TextDecoder(encoding).decode(seen).split('\ufffd').length;
  return TELLING.reduce((best, one) => (broken(one) < broken(best) ? one : best));
}

/** The encoding that an import would take the bytes for. */
async function suggestedEncoding(bytes: Uint8Array): Promise<Encoding> {
  const { decodeText } = await import('../../import/encoding');
  const decoded = decodeText(bytes);
  return decoded.kind === 'text' ? decoded.encoding : leastBroken(bytes);
}

export function encodingHandlers(
  services: Services,
  inTurn: InTurn,
  sources: Sources,
  importFiles: ImportFiles,
) {
  const sourceOf = (file: string): Result<string> => {
    const path = sources.get(file);
    return path === undefined ? fail('source-forgotten') : ok(path);
  };

  const preview: Handler<'review.previewEncoding'> = async (_library, { file, encoding }) => {
    const path = sourceOf(file);
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

  const importRefused: Handler<'review.importRefused'> = async (library, { key, encoding }) => {
    const path = sourceOf(key);
    return path.ok ? ok(await importFiles.run(library, [path.value], encoding)) : path;
  };

  return {
    'review.previewEncoding': preview,
    'review.chooseEncoding': choose,
    'review.importRefused': importRefused,
  };
}
