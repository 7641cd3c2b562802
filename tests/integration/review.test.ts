import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Handlers, Parse } from '../../main/ipc/handlers';
import { canonicalText } from '../../main/report/canonical-text';
import type { Review } from '../../preload/contract/calls';
import type { CorrectionRequest } from '../../preload/contract/correction';
import type { Encoding } from '../../preload/contract/encoding';
import { ENCODINGS } from '../../preload/contract/text/encodings';
import { fail } from '../../preload/contract/result';
import { parseLines } from './support/parse-lines';
import { mark, valueOf, World } from './support/world';

const HEAD = '@title: Harbour cranes\n@publisher: Quay Research\n@date: 2025-03-01\n';
const OLD = `${HEAD}# Lifting
A crane lifts forty boxes an hour. Wind stops the work.
? Wind
Rail carries a third of the boxes
inland, and lorries the rest.
! Join our group
`;
const NEW = `${HEAD}Foreword.
# Lifting
A crane lifts fifty boxes an hour. Wind stops the work.
? Wind
Rail carries a third of the boxes
inland, and lorries the rest.
! Join our group
`;

let world: World;
let handlers: Handlers;
let reportId: string;
beforeEach(async () => {
  world = await World.create();
  handlers = await world.start();
  reportId = await world.import(handlers, 'old.txt', OLD);
});
afterEach(() => world.remove());

const review = async () => valueOf(await handlers['review.open']({ reportId }));
const correct = async (request: CorrectionRequest): Promise<Review> => {
  const { edition } = await review();
  return valueOf(await handlers['review.correct']({ reportId, edition, request }));
};
const withdraw = async (correctionId: string, withdrawn = true): Promise<Review> =>
  valueOf(await handlers['review.withdraw']({ reportId, correctionId, withdrawn }));
const open = async () => valueOf(await handlers['reports.open']({ reportId }));
const lines = async () =>
  (await open()).blocks.map((block) =>
    block.type === 'heading'
      ? `${'#'.repeat(block.level)} ${block.text.text}`
      : 'text' in block
        ? block.text.text
        : '',
  );
const lastId = ({ corrections }: Review) => corrections.at(-1)?.id ?? '';

/** Everything that can be corrected, once. */
async function correctAll(): Promise<Review> {
  await correct({ type: 'fact', fact: 'title', value: 'Cranes of the harbour' });
  await correct({ type: 'heading', block: 2, level: 2 });
  await correct({ type: 'join', block: 3 });
  await correct({ type: 'split', block: 1, offset: 35 });
  return correct({ type: 'unfold', part: 0 });
}

const CORRECTED = [
  '# Lifting',
  'A crane lifts forty boxes an hour.',
  'Wind stops the work.',
  '## ? Wind',
  'Rail carries a third of the boxes inland, and lorries the rest.',
  'Join our group',
];

describe('a correction', () => {
  test('of each kind changes what is read, and settles what was asked', async () => {
    expect((await open()).doubts).toHaveLength(1);
    const { corrections } = await correctAll();
    expect(corrections.map(({ placed }) => placed)).toEqual(Array(5).fill(true));
    expect(await lines()).toEqual(CORRECTED);
    const { metadata, doubts, boilerplate } = await open();
    expect(metadata.title).toBe('Cranes of the harbour');
    expect([doubts, boilerplate]).toEqual([[], []]);
    const [listed] = valueOf(await handlers['reports.list'](undefined));
    expect(listed).toMatchObject({
      metadata: { title: 'Cranes of the harbour' },
      counts: { headings: 2 },
    });
  });

  test('is found by a search, at the place where its words are now', async () => {
    await correctAll();
    const asked = {
      publisher: null,
      year: null,
      kind: null,
      effort: 'exact' as const,
      from: 0,
      reports: 10,
    };
    const find = async (query: string) =>
      valueOf(await handlers['search.library']({ ...asked, query }));
    const { text } = canonicalText((await open()).blocks);
    for (const words of ['boxes', 'Join']) {
      const [hit] = (await find(words)).reports.flatMap(({ best }) => best);
      expect(text.slice(hit?.start, hit?.end)).toContain(words);
    }
    await withdraw(lastId(await review()));
    expect((await find('Join our group')).reports).toEqual([]);
  });

  test('outlives the end of the app', async () => {
    await correctAll();
    await world.stop();
    handlers = await world.start();
    expect(await lines()).toEqual(CORRECTED);
    expect((await review()).corrections).toHaveLength(5);
  });

  test('takes notes and the place of reading along', async () => {
    const { blocks } = await open();
    const { text, starts } = canonicalText(blocks);
    const start = text.indexOf('boxes\ninland');
    const { id } = await mark(handlers, reportId, { start, end: start + 12 }, 'kept');
    const locator = { offset: starts[4] ?? 0, within: 0.25 };
    valueOf(await handlers['reading.savePosition']({ reportId, locator, progress: 0.5 }));
    await correct({ type: 'join', block: 3 });
    await correct({ type: 'split', block: 1, offset: 35 });
    const opened = await open();
    const after = canonicalText(opened.blocks);
    const [annotation] = opened.annotations;
    expect(annotation?.id).toBe(id);
    const { anchoring } = annotation ?? { anchoring: { state: 'orphan' as const } };
    if (anchoring.state === 'orphan') throw new Error('the note has lost its place');
    expect(after.text.slice(anchoring.start, anchoring.end)).toBe('boxes inland');
    expect(after.text.slice(opened.locator?.offset)).toMatch(/^Rail carries/);
  });

  test('can be taken back and made again, without the file', async () => {
    const last = lastId(await correctAll());
    await rm(join(world.files, 'old.txt'));
    await withdraw(last);
    expect(await lines()).toEqual(CORRECTED.slice(0, -1));
    expect((await open()).boilerplate).toHaveLength(1);
    await withdraw(last, false);
    expect(await lines()).toEqual(CORRECTED);
    for (const { id } of (await review()).corrections) await withdraw(id);
    expect(await lines()).toEqual([
      '# Lifting',
      'A crane lifts forty boxes an hour. Wind stops the work.',
      '? Wind',
      'Rail carries a third of the boxes',
      'inland, and lorries the rest.',
    ]);
    expect((await open()).metadata.title).toBe('Harbour cranes');
    const before = await review();
    expect(before.corrections).toEqual([]);
  });
});

describe('what was done with corrections', () => {
  const undo = () => handlers['review.undo']({ reportId });
  const redo = () => handlers['review.redo']({ reportId });
  const codeOf = async (answer: ReturnType<typeof undo>) => {
    const result = await answer;
    return result.ok ? 'ok' : result.error.code;
  };
  const restart = async () => {
    await world.stop();
    handlers = await world.start();
  };

  test('is undone and done again, also after a restart within the day', async () => {
    await correctAll();
    await restart();
    expect(await review()).toMatchObject({ canUndo: true, canRedo: false });
    for (let step = 0; step < 5; step += 1) valueOf(await undo());
    expect((await review()).corrections).toEqual([]);
    expect(await codeOf(undo())).toBe('nothing-to-undo');
    await restart();
    for (let step = 0; step < 5; step += 1) valueOf(await redo());
    expect(await lines()).toEqual(CORRECTED);
    expect(await codeOf(redo())).toBe('nothing-to-redo');
  });

  test('is taking back as well; a new correction forgets what could be done again', async () => {
    const [first] = (await correctAll()).corrections;
    await withdraw(first?.id ?? '');
    expect((await review()).corrections).toHaveLength(4);
    valueOf(await undo());
    expect((await review()).corrections).toHaveLength(5);
    await correct({ type: 'fact', fact: 'series', value: 'Quays' });
    expect(await codeOf(redo())).toBe('nothing-to-redo');
  });

  test('is let be after a day', async () => {
    await correctAll();
    world.now += 24 * 60 * 60 * 1000 + 100;
    expect(await review()).toMatchObject({ canUndo: false, canRedo: false });
    expect(await codeOf(undo())).toBe('nothing-to-undo');
  });
});

test('what was folded away by hand comes back as it was', async () => {
  const before = await lines();
  const { opened } = await correct({ type: 'fold', block: 0, last: 1 });
  expect(await lines()).toEqual(before.slice(2));
  const part = opened.boilerplate.findIndex(({ reason }) => reason === 'by-hand');
  const { corrections } = await correct({ type: 'unfold', part });
  expect(corrections).toEqual([]);
  expect(await lines()).toEqual(before);
});

describe('a newer copy', () => {
  test('is known for what it is under another title, and is corrected the same way', async () => {
    await correctAll();
    const { imported } = valueOf(
      await handlers['reports.importDropped']([await world.write('new.txt', NEW)]),
    );
    expect(imported).toEqual([
      {
        reportId,
        title: 'Cranes of the harbour',
        status: 'replaced',
        doubts: 0,
        unplaced: 0,
        toCheck: 0,
      },
    ]);
    expect(await lines()).toEqual(
      ['Foreword.', ...CORRECTED].map((line) => line.replace('forty', 'fifty')),
    );
  });

  test('in which the words are gone keeps the correction and says so', async () => {
    await correctAll();
    await world.import(
      handlers,
      'new.txt',
      NEW.replace('? Wind\n', '').replace('! Join our group\n', ''),
    );
    const { corrections } = await review();
    expect(corrections.map(({ placed }) => placed)).toEqual([true, false, true, true, false]);
  });

  test('is corrected when library.db was lost', async () => {
    await correctAll();
    await world.stop();
    for (const end of ['', '-wal', '-shm'])
      await rm(join(world.folder, `library.db${end}`), { force: true });
    handlers = await world.start();
    expect(await world.import(handlers, 'old.txt', OLD)).toBe(reportId);
    expect(await lines()).toEqual(CORRECTED);
  });
});

describe('is refused', () => {
  const codeOf = async (input: Parameters<Handlers['review.correct']>[0]) => {
    const answer = await handlers['review.correct'](input);
    return answer.ok ? 'ok' : answer.error.code;
  };

  test('what was asked of another text, of a line that is not there, or of no report', async () => {
    const { edition } = await review();
    const request = { type: 'paragraph', block: 0 } as const;
    expect(await codeOf({ reportId, edition: 'other', request })).toBe('report-changed');
    expect(await codeOf({ reportId, edition, request: { ...request, block: 99 } })).toBe(
      'correction-impossible',
    );
    expect(await codeOf({ reportId: 'none', edition, request })).toBe('report-not-found');
    expect((await review()).corrections).toEqual([]);
  });

  test('taking back what was never made', async () => {
    const answer = await handlers['review.withdraw']({
      reportId,
      correctionId: 'none',
      withdrawn: true,
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'correction-not-found' } });
  });
});

test('a correction that was cut short is made good by the next review', async () => {
  await correctAll();
  await world.library.reports.write(async (db) => {
    await db.run({ text: 'UPDATE report SET edition = NULL', values: [] });
    await db.run({ text: 'DELETE FROM block WHERE id % 2 = 1', values: [] });
  });
  expect(await lines()).not.toEqual(CORRECTED);
  await review();
  expect(await lines()).toEqual(CORRECTED);
});

test('every encoding that can be chosen is one that can be read', () => {
  for (const encoding of ENCODINGS) expect(() => new TextDecoder(encoding)).not.toThrow();
});

describe('an encoding', () => {
  const GB = Uint8Array.from([
    0xb8, 0xdb, 0xbf, 0xda, 0xa3, 0xac, 0xc6, 0xf0, 0xd6, 0xd8, 0xbb, 0xfa,
  ]);
  const parse: Parse = (source) => {
    const text = new TextDecoder(source.encoding ?? 'windows-1252').decode(source.bytes);
    return parseLines({ ...source, bytes: new TextEncoder().encode(text) });
  };

  test('is looked at, and chosen for bytes that the library has already', async () => {
    await world.stop();
    handlers = await world.start({ parse });
    const path = await world.write('gb.txt', GB);
    const { imported } = valueOf(await handlers['reports.importDropped']([path]));
    reportId = imported[0]?.reportId ?? '';
    expect((await lines())[0]).toMatch(/^¸Û/);
    expect((await review()).atHand).toBe(true);
    const look = async (encoding: Encoding | null) =>
      valueOf(await handlers['review.previewEncoding']({ file: reportId, encoding }));
    const preview = async (encoding: Encoding) => (await look(encoding)).lines;
    expect(await look(null)).toEqual({ encoding: 'gb18030', lines: ['港口，起重机'] });
    expect(await preview('gb18030')).toEqual(['港口，起重机']);
    expect((await preview('utf-8'))[0]).toContain('\ufffd');
    const chosen = valueOf(
      await handlers['review.chooseEncoding']({ reportId, encoding: 'gb18030' }),
    );
    expect(chosen.opened.id).toBe(reportId);
    expect(await lines()).toEqual(['港口，起重机']);
    expect(valueOf(await handlers['reports.importDropped']([path])).imported[0]?.status).toBe(
      'known',
    );
  });

  test('of a file that was refused is chosen by a key, which no page can make up', async () => {
    await world.stop();
    handlers = await world.start({
      parse: (source) =>
        source.encoding === undefined ? Promise.resolve(fail('encoding-unknown')) : parse(source),
    });
    const path = await world.write('gb.txt', GB);
    const { imported, refused } = valueOf(await handlers['reports.importDropped']([path]));
    expect(imported).toEqual([]);
    const key = refused[0]?.key ?? '';
    expect(
      valueOf(await handlers['review.previewEncoding']({ file: key, encoding: null })),
    ).toEqual({
      encoding: 'gb18030',
      lines: ['港口，起重机'],
    });
    const again = valueOf(await handlers['review.importRefused']({ key, encoding: 'gb18030' }));
    expect(again).toMatchObject({ imported: [{ status: 'added' }], refused: [] });
    reportId = again.imported[0]?.reportId ?? '';
    expect(await lines()).toEqual(['港口，起重机']);
    const byPath = await handlers['review.importRefused']({ key: path, encoding: 'gb18030' });
    expect(byPath).toMatchObject({ ok: false, error: { code: 'source-forgotten' } });
  });

  test('can be chosen only as long as the file is known', async () => {
    await world.stop();
    handlers = await world.start({ parse });
    expect((await review()).atHand).toBe(false);
    const answer = await handlers['review.previewEncoding']({ file: reportId, encoding: 'big5' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'source-forgotten' } });
  });
});
