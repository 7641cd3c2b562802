/**
 * Writes small PDF files by hand: uncompressed, with the standard fonts and with Chinese fonts that are named but
 * not embedded, as many reports have them, so that no font file is needed. y counts from the top of the page.
 */

export const PAGE = { width: 595, height: 842 };

/** F1 Helvetica, F2 its bold, C1 a Song face, C2 a gothic one (黑体). */
export type FontName = 'F1' | 'F2' | 'C1' | 'C2';

export interface TinyPage {
  /** Operators of the content stream, made with the helpers below. */
  readonly content: readonly string[];
  /** Degrees, as the page's dictionary has it. */
  readonly rotate?: number;
  /** Areas of links and where they lead: x, y, width and height from the top of the page. */
  readonly links?: readonly {
    readonly at: readonly [number, number, number, number];
    readonly to: string;
  }[];
}

export interface TinyOptions {
  readonly info?: Readonly<Record<string, string>>;
  /** Entries of the outline: title, page from 1, and entries below it. */
  readonly outline?: readonly { readonly title: string; readonly page: number }[];
  /** Names a handler whose password nobody has. */
  readonly encrypted?: boolean;
}

const hex = (words: string): string =>
  Array.from({ length: words.length }, (_, at) =>
    words.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('');

const shown = (font: FontName, words: string): string =>
  font.startsWith('C') ? `<${hex(words)}>` : `(${words.replace(/[\\()]/g, String.raw`\$&`)})`;

/** One line of text. */
export function text(
  x: number,
  y: number,
  size: number,
  words: string,
  font: FontName = 'F1',
): string {
  return `BT /${font} ${size} Tf ${x} ${PAGE.height - y} Td ${shown(font, words)} Tj ET`;
}

/** Lines of text at a distance of `leading` points. */
export const lines = (
  x: number,
  y: number,
  size: number,
  words: readonly string[],
  font: FontName = 'F1',
  leading = size * 1.4,
): string[] => words.map((line, index) => text(x, y + index * leading, size, line, font));

/** A straight line. */
export const line = (x0: number, y0: number, x1: number, y1: number): string =>
  `0.5 w ${x0} ${PAGE.height - y0} m ${x1} ${PAGE.height - y1} l S`;

/** A filled rectangle; `colour` is red, green and blue from 0 to 1. */
export const fill = (
  x: number,
  y: number,
  width: number,
  height: number,
  colour = '0.2 0.4 0.8',
): string => `q ${colour} rg ${x} ${PAGE.height - y - height} ${width} ${height} re f Q`;

/** A curve across an area, as charts have them. */
export const curve = (x: number, y: number, width: number, height: number): string =>
  `1 w ${x} ${PAGE.height - y - height} m ${x + width / 3} ${PAGE.height - y} ${x + width / 2} ${PAGE.height - y - height} ${x + width} ${PAGE.height - y} c S`;

/** The one picture of the file, drawn over an area. */
export const picture = (x: number, y: number, width: number, height: number): string =>
  `q ${width} 0 0 ${height} ${x} ${PAGE.height - y - height} cm /Im1 Do Q`;

/** The net of a table: level rules at `ys`, upright ones at `xs`. */
export const net = (xs: readonly number[], ys: readonly number[]): string[] => [
  ...ys.map((y) => line(xs[0] ?? 0, y, xs.at(-1) ?? 0, y)),
  ...xs.map((x) => line(x, ys[0] ?? 0, x, ys.at(-1) ?? 0)),
];

const chineseFont = (name: string, descendant: number): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /UniGB-UCS2-H /DescendantFonts [${descendant} 0 R] >>`;

const descendantFont = (name: string): string =>
  `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) ` +
  `/Supplement 2 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 6 ` +
  `/FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >> >>`;

const stream = (body: string, entries = ''): string =>
  `<< /Length ${body.length} ${entries} >>\nstream\n${body}\nendstream`;

function linkObject({
  at: [x, y, width, height],
  to,
}: NonNullable<TinyPage['links']>[number]): string {
  const box = [x, PAGE.height - y - height, x + width, PAGE.height - y].join(' ');
  return `<< /Type /Annot /Subtype /Link /Rect [${box}] /A << /S /URI /URI (${to}) >> >>`;
}

const FIXED = 9;

function outlineObjects(
  options: TinyOptions,
  first: number,
  pageAt: (page: number) => number,
): string[] {
  const entries = options.outline ?? [];
  const root = `<< /Type /Outlines /First ${first + 1} 0 R /Last ${first + entries.length} 0 R /Count ${entries.length} >>`;
  return [
    root,
    ...entries.map(({ title, page }, index) => {
      const next = index + 1 < entries.length ? `/Next ${first + index + 2} 0 R` : '';
      return `<< /Title <feff${hex(title)}> /Parent ${first} 0 R ${next} /Dest [${pageAt(page)} 0 R /Fit] >>`;
    }),
  ];
}

/** The bytes of a file with these pages. */
export function tinyPdf(pages: readonly TinyPage[], options: TinyOptions = {}): Uint8Array {
  const pageAt = (page: number): number => FIXED + (page - 1) * 2 + 1;
  const outlineAt = FIXED + pages.length * 2 + 1;
  const kids = pages.map((_, index) => `${pageAt(index + 1)} 0 R`).join(' ');
  const resources =
    '<< /Font << /F1 3 0 R /F2 4 0 R /C1 5 0 R /C2 7 0 R >> /XObject << /Im1 9 0 R >> >>';
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${options.outline ? `/Outlines ${outlineAt} 0 R` : ''} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    chineseFont('STSong-Light', 6),
    descendantFont('STSong-Light'),
    chineseFont('SimHei', 8),
    descendantFont('SimHei'),
    stream(
      '\x20\x80\xf0\xf0\x80\x20\x40\xc0\x40\x80\x80\x80',
      '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceRGB /BitsPerComponent 8',
    ),
    ...pages.flatMap(({ content, rotate = 0, links = [] }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Rotate ${rotate} ` +
        `/Resources ${resources} /Contents ${pageAt(index + 1) + 1} 0 R /Annots [${links.map(linkObject).join(' ')}] >>`,
      stream(content.join('\n')),
    ]),
    ...(options.outline ? outlineObjects(options, outlineAt, pageAt) : []),
  ];
  const info = Object.entries(options.info ?? {}).map(
    ([key, value]) => `/${key} <feff${hex(value)}>`,
  );
  const secret = `<${'ab'.repeat(32)}>`;
  const trailer = [
    info.length > 0 ? `/Info << ${info.join(' ')} >>` : '',
    options.encrypted
      ? `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O ${secret} /U ${secret} >> /ID [<00><00>]`
      : '',
  ].join(' ');
  return assemble(objects, trailer);
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (char) => char.charCodeAt(0));
}
