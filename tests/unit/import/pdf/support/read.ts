import { expect } from 'vitest';
import type { LooseDocument, ReadContext } from '../../../../../main/import/loose-document';
import { readPdf } from '../../../../../main/import/pdf/read-pdf';
import type { LooseElement } from '../../../../../main/import/structure/element';
import type { TinyOptions, TinyPage } from './tiny-pdf';
import { tinyPdf } from './tiny-pdf';

export const context: ReadContext = {
  fileName: 'report.pdf',
  readSibling: () => Promise.resolve(undefined),
  stopped: () => undefined,
};

/** Reads a small file that has to be readable. */
export async function readTiny(
  pages: readonly TinyPage[],
  options: TinyOptions = {},
): Promise<LooseDocument> {
  const result = await readPdf(tinyPdf(pages, options), context);
  expect(result).toMatchObject({ ok: true });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

type TextElement = Extract<LooseElement, { kind: 'text' }>;

export const textsOf = ({ elements }: LooseDocument): TextElement[] =>
  elements.filter((element) => element.kind === 'text');

/** The texts of the flow, without running matter. */
export const flowOf = (document: LooseDocument): string[] =>
  textsOf(document)
    .filter(({ hints }) => !hints?.aside)
    .map(({ text }) => text);

export const asidesOf = (document: LooseDocument): string[] =>
  textsOf(document)
    .filter(({ hints }) => hints?.aside)
    .map(({ text }) => text);

export const ofKind = <K extends LooseElement['kind']>(
  { elements }: LooseDocument,
  kind: K,
): Extract<LooseElement, { kind: K }>[] =>
  elements.filter(
    (element): element is Extract<LooseElement, { kind: K }> => element.kind === kind,
  );
