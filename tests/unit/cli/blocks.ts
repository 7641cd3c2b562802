/** One block of each type, placed. */
import { canonicalText } from '../../../main/report/canonical-text';
import type { Block } from '../../../preload/contract/report';

const rich = (text: string) => ({ text, marks: [] });
const item = (text: string, depth: number, marker: string): Block => ({
  type: 'listItem',
  text: rich(text),
  list: 1,
  depth,
  ordered: false,
  marker,
});
const caption = (label: string, text: string) => ({
  label: rich(label),
  caption: rich(text),
  sourceLabel: rich('Source: '),
  source: rich('the harbour office'),
  notes: [rich('Note: rounded.')],
});

const blocks: Block[] = [
  { type: 'heading', level: 2, text: rich('Lifting') },
  { type: 'paragraph', text: rich('A crane lifts.'), origin: { line: 4 } },
  item('boxes', 0, '•'),
  item('heavy ones', 1, ''),
  { type: 'quote', text: rich('Up.') },
  { type: 'preformatted', text: rich('a  b') },
  { type: 'footnote', label: '1', text: rich('Not ships.') },
  {
    type: 'figure',
    number: 3,
    ...caption('Figure 3: ', 'Cranes'),
    panels: [rich('At night')],
    asset: null,
  },
  {
    type: 'table',
    number: 4,
    ...caption('Table 4: ', 'Boxes'),
    unit: rich('Unit: thousand'),
    header: [rich('Year'), rich('Boxes')],
    rows: [[rich('2024'), rich('7')]],
    filled: [['2024', '7']],
  },
];

export const placed = canonicalText(blocks).blocks;
