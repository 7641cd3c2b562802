import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from '../../../../main/import/pdf/read-pdf';
import { isOfDamagedFile } from '../../../../main/import/pdf/stray-rejections';
import { context } from './support/read';
import { curve, lines, net, picture, text, tinyPdf } from './support/tiny-pdf';

/*
 * The runner takes any rejection without a listener for a failure, and cannot know that the reader lets those go
 * that pdf.js forgot. Here it hears of all others only.
 */
const runner = process.listeners('unhandledRejection');
const filtered = (reason: unknown, promise: Promise<unknown>): void => {
  if (!isOfDamagedFile(reason)) for (const listener of runner) listener(reason, promise);
};
beforeAll(() => {
  for (const listener of runner) process.off('unhandledRejection', listener);
  process.on('unhandledRejection', filtered);
});
afterAll(() => {
  process.off('unhandledRejection', filtered);
  for (const listener of runner) process.on('unhandledRejection', listener);
});

const whole = tinyPdf(
  [
    {
      content: [
        ...lines(60, 100, 10, ['港口吞吐量逐年上升，', '腹地经济随之增长。'], 'C1'),
        ...net([60, 160, 260], [200, 220, 240]),
        text(65, 214, 10, 'North'),
        picture(60, 300, 200, 120),
        curve(60, 450, 200, 100),
      ],
    },
    { content: lines(60, 100, 10, ['A second page of the report.']) },
  ],
  { outline: [{ title: '港口', page: 1 }], info: { Title: '港口' } },
);

const CODES = [
  'file-damaged',
  'file-encrypted',
  'file-image-only',
  'file-bomb',
  'file-too-large',
  'no-text',
];

/** In ms. Dozens of files are opened and drawn here, on a machine that may be busy: only a hang takes this long. */
const PATIENCE = 600_000;

/** A document or a reason; an error would fail the test, and so would a hang. */
async function expectAnswer(bytes: Uint8Array): Promise<void> {
  const result = await readPdf(bytes, context);
  if (!result.ok) expect(CODES).toContain(result.error.code);
  else expect(result.value.elements.length).toBeGreaterThan(0);
}

test(
  'a file with some bytes changed gives a document or a reason',
  async () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        await expectAnswer(bytes);
      }),
      { numRuns: 40 },
    );
  },
  PATIENCE,
);

test(
  'a file that is cut out of another gives a document or a reason',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(whole.length), async (from, length) => {
        await expectAnswer(
          Uint8Array.from([...whole.subarray(0, from), ...whole.subarray(from + length)]),
        );
      }),
      { numRuns: 30 },
    );
  },
  PATIENCE,
);

test(
  'a file whose words are exchanged gives a document or a reason',
  async () => {
    const words = new TextDecoder('latin1').decode(whole).split(' ');
    const pair = fc.tuple(fc.nat(words.length - 1), fc.nat(words.length - 1));
    await fc.assert(
      fc.asyncProperty(fc.array(pair, { minLength: 1, maxLength: 6 }), async (pairs) => {
        const mixed = [...words];
        for (const [a, b] of pairs) [mixed[a], mixed[b]] = [mixed[b] ?? '', mixed[a] ?? ''];
        await expectAnswer(Uint8Array.from(mixed.join(' '), (char) => char.charCodeAt(0)));
      }),
      { numRuns: 40 },
    );
  },
  PATIENCE,
);
