import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../main/cli/run';
import type { CliWorld } from '../../main/cli/world';
import { parseLines } from './support/parse-lines';
import { mark, World } from './support/world';

const CRANES =
  '@title: Harbour cranes\n@publisher: Quay Research\n@date: 2025-03-01\n# Lifting\nForty boxes an hour.\n- Wind stops it.';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.remove());

/** Runs the tool on the library of the test. */
async function offprint(...given: (string | Partial<CliWorld>)[]) {
  let [out, err] = ['', ''];
  const args = given.filter((part) => typeof part === 'string');
  const changes = given.filter((part) => typeof part !== 'string');
  const code = await runCli([...args, '--library', world.folder], {
    env: { LANG: 'en_GB.UTF-8' },
    platform: 'linux',
    cwd: world.files,
    clock: () => (world.now += 1),
    nonce: () => `nonce${(world.now += 1)}`,
    parse: parseLines,
    out: (text) => {
      out += text;
      return Promise.resolve();
    },
    err: (text) => {
      err += text;
      return Promise.resolve();
    },
    ...Object.assign({}, ...changes),
  });
  return { code, out, err };
}

const json = (text: string) => JSON.parse(text) as Record<string, unknown>;
const importCranes = async () => {
  await world.write('cranes.txt', CRANES);
  const { out } = await offprint('import', 'cranes.txt', '--json');
  return (json(out)['imported'] as { reportId: string }[])[0]?.reportId ?? '';
};

describe('import', () => {
  test('takes the good, tells the bad, and exits with 1', async () => {
    await world.write('cranes.txt', CRANES);
    await world.write('again.txt', CRANES);
    const { code, out, err } = await offprint('import', 'nowhere.txt', 'cranes.txt', 'again.txt');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^Added {2}[a-z2-7]{16} {2}Harbour cranes\nAlready there {2}[a-z2-7]{16} {2}Harbour cranes\n$/,
    );
    expect(err).toBe(
      `There is no file at “${join(world.files, 'nowhere.txt')}”.\n` +
        'Check the name, or whether the drive that holds it is connected.\n',
    );
  });

  test('as JSON says all of it on stdout', async () => {
    await world.write('cranes.txt', CRANES);
    const { code, out, err } = await offprint('import', 'cranes.txt', 'nowhere.txt', '--json');
    expect(code).toBe(1);
    expect(json(out)).toMatchObject({
      imported: [{ title: 'Harbour cranes', status: 'added', doubts: 0 }],
      refused: [{ path: join(world.files, 'nowhere.txt'), code: 'file-not-found' }],
    });
    expect(err).toContain('There is no file');
  });
});

describe('import of a folder', () => {
  test('takes all reports in it, and shows how far it is', async () => {
    mkdirSync(join(world.files, 'in', 'deep'), { recursive: true });
    await world.write('in/cranes.txt', CRANES);
    await world.write('in/deep/other.txt', CRANES.replace('Harbour', 'Tower'));
    await world.write('in/picture.png', 'x');
    const shown: string[] = [];
    const { code, out } = await offprint('import', 'in', { progress: (line) => shown.push(line) });
    expect(code).toBe(0);
    expect(out).toMatch(/^Added .* Harbour cranes\nAdded .* Tower cranes\n$/);
    expect(shown.filter((line) => line !== '')).toEqual(
      ['1/2  ? cranes.txt', '2/2  ? other.txt'].flatMap((line) =>
        ['Reading', 'Recognising', 'Storing'].map((stage) => line.replace('?', `${stage} `)),
      ),
    );
    expect(shown.at(-1)).toBe('');
  });

  test('that is interrupted says how much is left', async () => {
    await world.write('cranes.txt', CRANES);
    const interrupted = AbortSignal.abort();
    const { code, out, err } = await offprint('import', 'cranes.txt', { interrupted });
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe('Interrupted. Files that were not imported: 1.\n');
  });
});

describe('list', () => {
  test('of a library that is not there is empty, and makes none', async () => {
    const { code, out, err } = await offprint('list');
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('The library has no reports.');
    expect(json((await offprint('list', '--json')).out)).toEqual([]);
    expect(existsSync(world.folder)).toBe(false);
  });

  test('has a report’s id, title and counts', async () => {
    const id = await importCranes();
    const { out } = await offprint('list');
    expect(out).toBe(
      `${id}  Harbour cranes\n${' '.repeat(18)}Quay Research · 2025-03-01 · 0 figures, 0 tables, 0 notes\n`,
    );
    expect(json((await offprint('list', '--json')).out)).toMatchObject([
      { id, title: 'Harbour cranes', publisher: 'Quay Research', counts: { annotations: 0 } },
    ]);
  });
});

describe('show', () => {
  test('prints the text, or the report as JSON', async () => {
    const id = await importCranes();
    expect((await offprint('show', 'cranes')).out).toBe(
      'Harbour cranes\nQuay Research · 2025-03-01\n\nContents\n  Lifting\n\n' +
        '# Lifting\n\nForty boxes an hour.\n\n- Wind stops it.\n',
    );
    const shown = json((await offprint('show', id.slice(0, 5), '--json')).out);
    expect(shown).toMatchObject({
      id,
      title: 'Harbour cranes',
      publisher: 'Quay Research',
      publishedOn: '2025-03-01',
      authors: [],
      blocks: [
        { type: 'heading', level: 1, text: 'Lifting' },
        { type: 'paragraph', text: 'Forty boxes an hour.' },
        { type: 'listItem', text: 'Wind stops it.' },
      ],
    });
  });

  test('refuses what it does not find, and what it can’t tell apart', async () => {
    await importCranes();
    await world.write('more.txt', CRANES.replace('2025', '2024'));
    await offprint('import', 'more.txt');
    expect(await offprint('show', 'submarines')).toMatchObject({
      code: 1,
      out: '',
      err: 'The library has no report “submarines”.\nLook at the list of reports, or import it first.\n',
    });
    const { code, err } = await offprint('show', 'crane');
    expect(code).toBe(1);
    expect(err).toMatch(/More than one report matches “crane”[^]*\(Harbour cranes\), [a-z2-7]{16}/);
  });

  test('works while the app has the library open; import does not', async () => {
    const handlers = await world.start();
    await world.import(handlers, 'cranes.txt', CRANES);
    expect((await offprint('show', 'cranes')).code).toBe(0);
    const { code, err } = await offprint('import', 'cranes.txt');
    expect(code).toBe(1);
    expect(err).toContain(`Another Offprint is using the library in “${world.folder}”.`);
  });
});

describe('export', () => {
  /** Makes a report with one note, as the app does. */
  const annotate = async () => {
    const handlers = await world.start();
    const id = await world.import(handlers, 'cranes.txt', CRANES);
    await mark(handlers, id, { start: 8, end: 19 }, 'Mine.');
    await world.stop();
    return id;
  };

  test('prints the notes, or writes them into a file that may be edited', async () => {
    const id = await annotate();
    const { code, out } = await offprint('export', 'cranes');
    expect(code).toBe(0);
    expect(out).toMatch(/> Forty boxes\n[^]*\nMine\.\n$/);

    const path = join(world.files, 'notes.md');
    expect(await offprint('export', id, '--output', 'notes.md')).toEqual({
      code: 0,
      out: `1 notes written to ${path}\n`,
      err: '',
    });
    await world.write('notes.md', readFileSync(path, 'utf8').replace('Mine.', 'Mine, edited.'));
    const again = json((await offprint('export', id, '--output', 'notes.md', '--json')).out);
    expect(again).toMatchObject({ report: id, path, annotations: 1, conflicts: [{}] });
    expect(readFileSync(path, 'utf8')).toContain('Mine, edited.');
    expect((await offprint('export', id, '--output', 'notes.md')).err).toContain('1');
  });

  test('leaves a file that is not ours alone', async () => {
    await annotate();
    const path = await world.write('diary.md', 'Dear diary');
    const { code, err } = await offprint('export', 'cranes', '--output', 'diary.md');
    expect(code).toBe(1);
    expect(err).toContain(`“${path}” exists and was not written by Offprint.`);
    expect(readFileSync(path, 'utf8')).toBe('Dear diary');
  });
});

test('wrong usage exits with 2; help and version with 0', async () => {
  const { code, out, err } = await offprint('lits');
  expect([code, out]).toEqual([2, '']);
  expect(err).toBe('There is no command “lits”.\nRun “offprint --help” to see how it is used.\n');
  const help = await offprint('--help', '--language', 'zh-CN');
  expect(help).toMatchObject({ code: 0, err: '' });
  expect(help.out).toContain('offprint import 路径…');
  expect(help.out).not.toMatch(/[{}]/);
  expect((await offprint('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('a library that can’t be had exits with 1', async () => {
  await world.write('library', 'a file where the folder should be');
  await world.write('cranes.txt', CRANES);
  const { code, err } = await offprint('import', 'cranes.txt');
  expect(code).toBe(1);
  expect(err).toContain(`The library folder “${world.folder}” can’t be written to.`);
});

test.skipIf(process.getuid?.() === 0)(
  'a library on a disk that takes no writing can be read',
  async () => {
    await importCranes();
    chmodSync(world.folder, 0o500);
    expect((await offprint('show', 'cranes')).code).toBe(0);
    expect((await offprint('import', 'cranes.txt')).code).toBe(1);
    chmodSync(world.folder, 0o700);
  },
);

describe('search', () => {
  test('prints reports with their best sentences, and counts on stderr', async () => {
    const id = await importCranes();
    const { code, out, err } = await offprint('search', 'BOXES', 'hour');
    expect(code).toBe(0);
    expect(out).toBe(`${id}  Harbour cranes  (2)\n    Forty [boxes] an [hour].\n`);
    expect(err).toBe('2 hits in 1 reports\n');
  });

  test('prints JSON for other programs, also of nothing', async () => {
    const id = await importCranes();
    const { out } = await offprint('search', 'crane lift -wind', '--json');
    expect(json(out)).toEqual({
      reports: [],
      total: { reports: 0, passages: 0, hits: 0 },
      complete: true,
    });
    const found = json((await offprint('search', 'lift', '--json')).out);
    expect(found).toMatchObject({
      reports: [{ reportId: id, passages: 1, best: [{ text: 'Lifting', start: 0, end: 4 }] }],
      total: { reports: 1, passages: 1 },
    });
  });
});

describe('review and correct', () => {
  test('show numbers, and correct by them', async () => {
    const id = await importCranes();
    const shown = await offprint('review', id, '--lines');
    expect(shown.out).toMatch(/^Harbour cranes\nQuay Research · 2025-03-01\n/);
    expect(shown.out).toContain('    2  Forty boxes an hour.');
    const { code, out } = await offprint(
      'correct',
      id,
      '--retitle',
      'Cranes',
      '--published',
      '2025-03',
      '--author',
      '林晓 | 分析员 | S0080521080001',
      '--split',
      '2:an hour',
      '--fold',
      '3',
      '--json',
    );
    expect(code).toBe(0);
    expect(json(out)).toMatchObject({
      title: 'Cranes',
      publishedOn: '2025-03',
      authors: [{ name: '林晓', licences: [{ scheme: 'SAC' }] }],
      boilerplate: [{ reason: 'by-hand' }],
    });
    expect((await offprint('show', id)).out).toContain('Forty boxes\n\nan hour.');
    await offprint('correct', id, '--withdraw', '2');
    expect((await offprint('review', id)).out).toMatch(/^Harbour cranes\n/);
    await offprint('correct', id, '--undo');
    expect((await offprint('review', id)).out).toMatch(/^Cranes\n/);
  });

  test('make all corrections or none, and say what could not be read', async () => {
    const id = await importCranes();
    const half = await offprint('correct', id, '--retitle', 'Cranes', '--published', 'May');
    expect([half.code, half.err]).toEqual([1, expect.stringContaining('“May” is not a date')]);
    const odd = await offprint('correct', id, '--heading', '2');
    expect([odd.code, odd.err]).toEqual([1, expect.stringContaining('“--heading 2”')]);
    expect((await offprint('review', id)).out).toMatch(/^Harbour cranes\n/);
    expect((await offprint('review', id, '--fold', '1')).code).toBe(2);
    expect((await offprint('import', 'cranes.txt', '--encoding', 'klingon')).code).toBe(2);
  });
});
