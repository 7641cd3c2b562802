/** What the readers of formats are given in tests, and short views of what they make. */
import type { LooseDocument, ReadContext } from '../../../../main/import/loose-document';
import type { LooseElement } from '../../../../main/import/structure/element';
import type { Result } from '../../../../preload/contract/result';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function contextWith(siblings: Readonly<Record<string, Uint8Array>> = {}): ReadContext {
  return {
    fileName: 'report',
    readSibling: (path) => Promise.resolve(siblings[path]),
    stopped: () => undefined,
  };
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`expected a value, got ${result.error.code}`);
  return result.value;
}

type Text = Extract<LooseElement, { kind: 'text' }>;

/** The texts of a document that are not set apart. */
export const textsOf = ({ elements }: Pick<LooseDocument, 'elements'>): Text[] =>
  elements.filter((element): element is Text => element.kind === 'text' && !element.hints?.aside);

export const asidesOf = ({ elements }: Pick<LooseDocument, 'elements'>): string[] =>
  elements.flatMap((element) =>
    element.kind === 'text' && element.hints?.aside ? [element.text] : [],
  );

export const tablesOf = ({ elements }: Pick<LooseDocument, 'elements'>) =>
  elements.filter((element) => element.kind === 'table');

export const imagesOf = ({ elements }: Pick<LooseDocument, 'elements'>) =>
  elements.filter((element) => element.kind === 'image');

/** "1 Heading" for each heading, by its level. */
export const outlineOf = (document: Pick<LooseDocument, 'elements'>): string[] =>
  textsOf(document).flatMap(({ text, hints }) =>
    hints?.heading ? [`${hints.heading.level} ${text}`] : [],
  );

/** "strong:words" for each mark of a text. */
export const marksOf = ({ text, marks }: Text): string[] =>
  (marks ?? []).map(({ type, start, end }) => `${type}:${text.slice(start, end)}`);

/** A PNG of this size, as far as a reader of its header can tell. */
export function pngOf(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(45);
  bytes.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
