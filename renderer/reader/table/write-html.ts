import { harmless, widthOf, type Sheet } from './sheet';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const cells = (tag: 'td' | 'th', row: readonly string[]): string =>
  `<tr>${row.map((cell) => `<${tag}>${escaped(harmless(cell))}</${tag}>`).join('')}</tr>`;

/** The table as HTML, without any style: for the clipboard, and from there for a spreadsheet or a document. */
export function writeHtml(sheet: Sheet): string {
  const { caption, header, rows, foot } = sheet;
  const width = widthOf(sheet);
  const parts = [
    caption === '' ? '' : `<caption>${escaped(harmless(caption))}</caption>`,
    header.length === 0 ? '' : `<thead>${cells('th', header)}</thead>`,
    `<tbody>${rows.map((row) => cells('td', row)).join('')}</tbody>`,
    foot.length === 0
      ? ''
      : `<tfoot>${foot
          .map((line) => `<tr><td colspan="${width}">${escaped(harmless(line))}</td></tr>`)
          .join('')}</tfoot>`,
  ];
  return `<table>${parts.join('')}</table>`;
}
