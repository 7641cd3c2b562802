import { expect, test } from 'vitest';
import { reportText } from '../../../main/cli/report-text';
import { cliWords } from '../../../main/cli/words';
import { METADATA } from '../storage/memory';
import { placed } from './blocks';

test('a report as it is read in a terminal', () => {
  const authors = [{ name: 'A. Heron', role: null, licences: [] }];
  const report = {
    id: 'r1',
    metadata: { ...METADATA, authors },
    textLength: 0,
    edition: 'e1',
    directory: { lengths: [], headings: [], labels: [], captioned: 0, sections: [] },
    blocks: [...placed],
    first: 0,
    boilerplate: [],
    doubts: [],
    annotations: [],
    drafts: {},
    locator: null,
  };
  expect(reportText(report, cliWords('en'))).toBe(`Tides of the Tay
Estuary House · 2025-04-01 · A. Heron

Contents
    Lifting

## Lifting

A crane lifts.

• boxes
  • heavy ones

> Up.

a  b

[1] Not ships.

[Figure 3: Cranes]
At night
Source: the harbour office
Note: rounded.

[Table 4: Boxes]
Unit: thousand
Year\tBoxes
2024\t7
Source: the harbour office
Note: rounded.
`);
});
