/** The options of `offprint correct`: from words of a command line to corrections. Pure. */
import type { CorrectionRequest, Fact } from '../../preload/contract/correction';
import type { Author } from '../../preload/contract/report';
import { readLicences } from '../../preload/contract/text/licences';
import type { Review } from '../ipc/handlers/review';

/** Facts by the option that sets them; `-` as a value leaves a fact empty. */
const FACT_OPTIONS = {
  retitle: 'title',
  publisher: 'publisher',
  series: 'series',
  published: 'publishedOn',
  'original-title': 'originalTitle',
  'original-published': 'originalPublishedOn',
} as const satisfies Record<string, Fact>;

/** Options that take a value; each may be given more than once. */
export const CORRECTION_OPTIONS = [
  ...(Object.keys(FACT_OPTIONS) as (keyof typeof FACT_OPTIONS)[]),
  'author',
  'heading',
  'not-heading',
  'join',
  'split',
  'fold',
  'unfold',
  'confirm',
  'withdraw',
] as const;
export type CorrectionOption = (typeof CORRECTION_OPTIONS)[number];

export interface GivenOption {
  readonly name: CorrectionOption;
  readonly value: string;
}

/** What is asked for; undefined for an option whose value can't be read. */
export type Asked = CorrectionRequest | { readonly type: 'withdraw'; readonly id: string };

const isFact = (name: CorrectionOption): name is keyof typeof FACT_OPTIONS =>
  Object.hasOwn(FACT_OPTIONS, name);

/** `NAME | ROLE | LICENCES`; the last two may be left out. */
export function readAuthor(value: string): Author {
  const [name = '', role = '', licences = ''] = value.split('|').map((part) => part.trim());
  return { name, role: role === '' ? null : role, licences: readLicences(licences) };
}

/** A number counted from 1, as an index. */
const indexOf = (digits: string | undefined): number => Number(digits ?? 0) - 1;

function readSplit(review: Review, value: string): Asked | undefined {
  const [, digits, words = ''] = /^(\d+):(.+)$/s.exec(value) ?? [];
  const block = review.opened.blocks[indexOf(digits)];
  const text = block && 'text' in block ? block.text.text : '';
  const offset = text.indexOf(words);
  return digits === undefined || offset < 0
    ? undefined
    : { type: 'split', block: indexOf(digits), offset };
}

function readHeading(value: string): Asked | undefined {
  const [, digits, level] = /^(\d+):([1-6])$/.exec(value) ?? [];
  return level === undefined
    ? undefined
    : { type: 'heading', block: indexOf(digits), level: Number(level) };
}

function readFold(value: string): Asked | undefined {
  const [, first, last] = /^(\d+)(?:-(\d+))?$/.exec(value) ?? [];
  if (first === undefined || first === '0') return undefined;
  return { type: 'fold', block: indexOf(first), last: indexOf(last ?? first) };
}

function readNumbered(review: Review, { name, value }: GivenOption): Asked | undefined {
  const index = /^[1-9]\d*$/.test(value) ? indexOf(value) : -1;
  if (index < 0) return undefined;
  switch (name) {
    case 'not-heading':
      return { type: 'paragraph', block: index };
    case 'join':
      return { type: 'join', block: index };
    case 'unfold':
      return { type: 'unfold', part: index };
    case 'confirm':
      return { type: 'confirm', doubt: index };
    default: {
      const id = review.corrections[index]?.id;
      return id === undefined ? undefined : { type: 'withdraw', id };
    }
  }
}

/** What one option asks for in the report that `review` shows; authors are one request together (see `readAuthor`). */
export function readOption(review: Review, option: GivenOption): Asked | undefined {
  const { name, value } = option;
  if (isFact(name)) {
    return { type: 'fact', fact: FACT_OPTIONS[name], value: value === '-' ? null : value };
  }
  if (name === 'heading') return readHeading(value);
  if (name === 'split') return readSplit(review, value);
  if (name === 'fold') return readFold(value);
  return readNumbered(review, option);
}
