import { expect, test } from 'vitest';
import { plainBlock } from '../../../main/cli/plain-block';
import { placed } from './blocks';

const about = { source: 'the harbour office', notes: ['Note: rounded.'] };

test('blocks as other programs get them: strings only, in reading order', () => {
  expect(placed.map(plainBlock)).toEqual([
    { type: 'heading', level: 2, text: 'Lifting' },
    { type: 'paragraph', text: 'A crane lifts.', origin: { line: 4 } },
    { type: 'listItem', text: 'boxes', list: 1, depth: 0, ordered: false, marker: '•' },
    { type: 'listItem', text: 'heavy ones', list: 1, depth: 1, ordered: false, marker: '' },
    { type: 'quote', text: 'Up.' },
    { type: 'preformatted', text: 'a  b' },
    { type: 'footnote', label: '1', text: 'Not ships.' },
    {
      type: 'figure',
      number: 3,
      label: 'Figure 3:',
      caption: 'Cranes',
      ...about,
      panels: ['At night'],
    },
    {
      type: 'table',
      figure: 4,
      label: 'Table 4:',
      caption: 'Boxes',
      ...about,
      unit: 'Unit: thousand',
      header: ['Year', 'Boxes'],
      rows: [['2024', '7']],
      filled: [['2024', '7']],
    },
  ]);
});
