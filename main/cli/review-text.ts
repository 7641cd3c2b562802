/** A review as text, with the numbers that `offprint correct` takes. */
import type { Correction } from '../../preload/contract/correction';
import type { PlacedBlock } from '../../preload/contract/report';
import { licenceText } from '../../preload/contract/text/licences';
import type { Language } from '../../preload/contract/words';
import type { Review } from '../ipc/handlers/review';
import { plainBlock } from './plain-block';
import { reviewWords } from './review-words';
import { fill } from './words';

/** Characters of a line that are shown. */
const SHOWN = 72;

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};

function wordsOf(block: PlacedBlock): string {
  if (block.type === 'figure' || block.type === 'table') {
    return `[${block.label.text}${block.caption.text}]`;
  }
  const mark = block.type === 'heading' ? `${'#'.repeat(block.level)} ` : '';
  const bullet = block.type === 'listItem' ? `${block.marker || '•'} ` : '';
  return mark + bullet + block.text.text;
}

function correctionText(correction: Correction): string {
  if (correction.type === 'fact') return `${correction.fact}: ${correction.value ?? '-'}`;
  if (correction.type === 'authors') {
    return `authors: ${correction.authors.map(({ name }) => name).join(', ') || '-'}`;
  }
  const level = correction.type === 'heading' ? ` ${correction.level}` : '';
  return `${correction.type}${level}: ${correction.at.exact.slice(correction.at.cut ?? 0)}`;
}

const numbered = (number: number, text: string) =>
  `${String(number).padStart(5)}  ${short(text)}\n`;

const part = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? '' : `\n${title}\n${lines.join('')}`;

const count = ({ opened }: Review, ...types: string[]) =>
  opened.blocks.filter(({ type }) => types.includes(type)).length;

/** Facts, outline or all lines, what was folded away, doubts with their reasons, and corrections. */
export function reviewText(review: Review, language: Language, all: boolean): string {
  const words = reviewWords(language);
  const { opened, corrections } = review;
  const { title, publisher, series, publishedOn, authors } = opened.metadata;
  const people = authors.map(({ name, role, licences }) =>
    [name, role, licenceText(licences)].filter(Boolean).join(', '),
  );
  const about = [publisher, series, publishedOn].filter(Boolean).join(' · ');
  const counts = fill(words.counts, {
    headings: count(review, 'heading'),
    paragraphs: count(review, 'paragraph', 'listItem'),
    figures: count(review, 'figure'),
    tables: count(review, 'table'),
  });
  const head = [title, about, ...people, counts].filter((line) => line !== '').join('\n');
  const lines = opened.blocks.flatMap((block, index) =>
    all || block.type === 'heading' ? [numbered(index + 1, wordsOf(block))] : [],
  );
  const folded = opened.boilerplate.map((one, at) =>
    numbered(at + 1, `[${one.reason}] ${one.lines.join(' ')}`),
  );
  const doubts = opened.doubts.map(({ block, code, excerpt }, at) =>
    numbered(at + 1, `[${block + 1}] ${words[code]}: ${excerpt}`),
  );
  const made = corrections.map(({ correction, placed }, at) =>
    numbered(at + 1, `${placed ? '' : `${words.unplaced} `}${correctionText(correction)}`),
  );
  return (
    `${head}\n` +
    part(all ? words.lines : words.outline, lines) +
    part(words.folded, folded) +
    part(words.doubts, doubts) +
    part(words.corrections, made)
  );
}

/** The same for other programs; lines, parts, doubts and corrections in the order in which they are counted. */
export function reviewJson({ opened, corrections }: Review): string {
  const { id, metadata, blocks, boilerplate, doubts } = opened;
  const plain = {
    id,
    ...metadata,
    blocks: blocks.map(plainBlock),
    boilerplate,
    doubts,
    corrections,
  };
  return `${JSON.stringify(plain, null, 2)}\n`;
}
