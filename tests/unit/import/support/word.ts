/** Word files of a test's own making. */
import { strToU8, zipSync } from 'fflate';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  /** Further relations of the document, as XML. */
  readonly relations?: string;
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

const part = (name: string, inner: string | undefined): Record<string, Uint8Array> =>
  inner === undefined
    ? {}
    : {
        [`word/${name}.xml`]: strToU8(
          `<?xml version="1.0"?><w:${name} ${NAMESPACES}>${inner}</w:${name}>`,
        ),
      };

export const relation = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"${mode === '' ? '' : ` TargetMode="${mode}"`}/>`;

/** A Word file with this body and these parts. */
export function wordFile(parts: WordParts): Uint8Array {
  const own = [
    relation('rs', 'styles', 'styles.xml'),
    relation('rn', 'numbering', 'numbering.xml'),
    relation('rf', 'footnotes', 'footnotes.xml'),
    parts.relations ?? '',
  ].join('');
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships>${relation('r1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${own}</Relationships>`),
    ...part('document', `<w:body>${parts.body}</w:body>`),
    ...part('styles', parts.styles),
    ...part('numbering', parts.numbering),
    ...part('footnotes', parts.footnotes),
    ...parts.files,
  });
}

/** A paragraph with one run; `properties` are those of the paragraph, `look` those of the run. */
export const paragraph = (text: string, properties = '', look = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
