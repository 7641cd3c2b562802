/** What the file's own metadata and its largest type say of title and authors. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { DocumentHints } from '../loose-document';
import { isDateLine } from '../structure/dates';
import type { LooseElement } from '../structure/element';
import { isRating } from '../structure/heading-shape';
import { houseOfLine, isRubric } from '../structure/masthead';
import { endsSentence } from '../structure/sentence';
import { isCompanyName, isSubject } from '../structure/title';
import { headingKey } from './outline';

/** Elements at the beginning of the file in which a title is looked for. */
const OPENING = 60;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

type TextElement = Extract<LooseElement, { kind: 'text' }>;

async function infoOf(document: PDFDocumentProxy): Promise<Readonly<Record<string, unknown>>> {
  try {
    const { info } = await document.getMetadata();
    return info as Readonly<Record<string, unknown>>;
  } catch (error) {
    if (error instanceof Error) return {};
    throw error;
  }
}

/** A title is this much larger than the body, or at least larger below the name of a company. */
const LARGE = 1.25;
const LARGE_BELOW_A_NAME = 1.08;

const isOfMasthead = (text: string): boolean =>
  isSubject(text) ||
  isCompanyName(text) ||
  isRubric(text) ||
  isDateLine(text) ||
  isRating(text) ||
  /\|\s*$/u.test(text) ||
  // One word by itself is a name or a logo.
  /^\p{Script=Latin}[\p{Script=Latin}.&-]*$/u.test(text) ||
  houseOfLine(text) !== null;

/** The text in the largest type of the first page, if it is markedly larger than the body. */
function largest(opening: readonly TextElement[]): TextElement | undefined {
  const onFirst = opening.filter(
    ({ origin, text }) =>
      origin.page === opening[0]?.origin.page &&
      /\p{L}.*\p{L}/u.test(text) &&
      (text.length <= 120 || (text.length <= 200 && !endsSentence(text))),
  );
  const most = (some: readonly TextElement[], least: number): TextElement | undefined =>
    some.reduce<TextElement | undefined>(
      (found, element) =>
        (element.hints?.size ?? 1) > (found?.hints?.size ?? least) ? element : found,
      undefined,
    );
  // A cover sets the company's name or the kind of report largest; what the report says stands beside it.
  const saying = onFirst.filter(({ text }) => !isOfMasthead(text));
  const company = onFirst.filter(({ text }) => isSubject(text) || isCompanyName(text));
  const name = most(company, LARGE);
  return most(saying, LARGE) ?? (name && (most(saying, LARGE_BELOW_A_NAME) ?? name));
}

/** The title that the metadata give, if an opening line of large type says it. */
function printedTitle(title: string, opening: readonly TextElement[]): string | undefined {
  const key = headingKey(title);
  const least = (largest(opening)?.hints?.size ?? 1) * 0.8;
  const isPrinted = opening.some(({ text, hints }) => {
    const line = headingKey(text);
    return line.includes(key) && key.length > line.length * 0.6 && (hints?.size ?? 1) >= least;
  });
  return key.length >= 4 && isPrinted ? title : undefined;
}

/**
 * Hints for the report's metadata. A title or an author in the file's own metadata counts only if the opening
 * pages print it: templates and word processors fill those fields with whatever they like.
 */
export async function documentHints(
  document: PDFDocumentProxy,
  elements: readonly LooseElement[],
): Promise<DocumentHints> {
  const info = await infoOf(document);
  const opening = elements
    .slice(0, OPENING)
    .filter((element): element is TextElement => element.kind === 'text' && !element.hints?.aside);
  const printed = opening.map(({ text }) => headingKey(text));
  const said = (field: string): string => {
    const value = info[field];
    return typeof value === 'string' ? value.trim() : '';
  };
  const title = printedTitle(said('Title'), opening) ?? largest(opening)?.text;
  const authorKey = headingKey(said('Author'));
  const author =
    authorKey.length >= 2 && printed.some((text) => text.includes(authorKey))
      ? said('Author')
      : undefined;
  const language = info['Language'];
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && {
      authors: author.split(/[,;、，；]\s*/).filter((name) => name !== ''),
    }),
    ...(typeof language === 'string' && LANGUAGE.test(language) && { language }),
  };
}
