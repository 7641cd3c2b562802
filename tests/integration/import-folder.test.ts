import { chmod, mkdir, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { collectFiles } from '../../main/ipc/handlers/collect-files';
import type { Handlers, Parse } from '../../main/ipc/handlers';
import { fail } from '../../preload/contract/result';
import { parseLines } from './support/parse-lines';
import { valueOf, World } from './support/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.remove());

const report = (title: string) => `@title: ${title}\n# ${title}\nText of ${title}.`;

/** Makes files with their folders; a name that ends with a slash is a folder. */
async function make(...names: string[]): Promise<string> {
  const root = join(world.files, 'in');
  for (const name of names) {
    await mkdir(join(root, name, name.endsWith('/') ? '' : '..'), { recursive: true });
    if (!name.endsWith('/')) await world.write(join('in', name), report(basename(name)));
  }
  return root;
}

describe('a folder', () => {
  test('gives its reports at every depth, by name, and nothing that is not one', async () => {
    const root = await make('10.md', '9.txt', 'b/deep/c.pdf', 'b/picture.png', '.hidden/x.txt');
    const { files, problems } = await collectFiles([root]);
    expect(files).toEqual(['9.txt', '10.md', 'b/deep/c.pdf'].map((name) => join(root, name)));
    expect(problems).toEqual([]);
  });

  test('passes over the parts of a saved page', async () => {
    const root = await make('page.html', 'page_files/frame.html', 'other_files/report.html');
    const { files } = await collectFiles([root]);
    expect(files).toEqual(['page.html', 'other_files/report.html'].map((name) => join(root, name)));
  });

  test('is not left by a link, and a link in it does not go round for ever', async () => {
    const root = await make('inner/a.txt');
    const outside = await world.write('outside.txt', report('outside'));
    await symlink(root, join(root, 'inner', 'round'));
    await symlink(outside, join(root, 'link.txt'));
    expect((await collectFiles([root])).files).toEqual([join(root, 'inner/a.txt')]);
  });

  test('without reports says so', async () => {
    const root = await make('pictures/', 'a.png');
    const { files, problems } = await collectFiles([root]);
    expect(files).toEqual([]);
    expect(problems).toMatchObject([{ path: root, problem: { code: 'folder-empty' } }]);
  });

  test('gives no more than the limit, and names the first that was left out', async () => {
    const root = await make('1.txt', '2.txt', 'b/3.txt', 'c/4.txt');
    const { files, problems } = await collectFiles([root], undefined, 2);
    expect(files.map((file) => basename(file))).toEqual(['1.txt', '2.txt']);
    expect(problems).toMatchObject([
      { path: join(root, 'b/3.txt'), problem: { code: 'too-many-files', params: { limit: '2' } } },
    ]);
  });
});

describe('an import of many', () => {
  const progress = () =>
    world.heard.flatMap((heard) => {
      const [what, event, payload] = heard as [string, string, object];
      return what === 'emit' && event === 'import.progress' ? [payload] : [];
    });
  const titles = async (handlers: Handlers) =>
    valueOf(await handlers['reports.list'](undefined)).map(({ metadata }) => metadata.title);

  test('takes folders and files, tells how far it is, and is stopped by no bad one', async () => {
    const handlers = await world.start();
    const root = await make('a.txt', 'b.txt');
    await world.write('in/aa.txt', 'broken \0');
    const single = await world.write('single.txt', report('single'));
    const result = valueOf(await handlers['reports.importDropped']([root, single]));
    expect(result.imported.map(({ title }) => title)).toEqual(['a.txt', 'b.txt', 'single']);
    expect(result.refused).toMatchObject([{ path: join(root, 'aa.txt'), code: 'file-binary' }]);
    expect(result.notReached).toBe(0);
    expect(progress()).toEqual([
      { file: 1, files: 4, name: 'a.txt', stage: 'reading' },
      { file: 1, files: 4, name: 'a.txt', stage: 'recognising' },
      { file: 1, files: 4, name: 'a.txt', stage: 'storing' },
      { file: 2, files: 4, name: 'aa.txt', stage: 'reading' },
      { file: 2, files: 4, name: 'aa.txt', stage: 'recognising' },
      ...['b.txt', 'single.txt'].flatMap((name, index) =>
        ['reading', 'recognising', 'storing'].map((stage) => ({
          file: index + 3,
          files: 4,
          name,
          stage,
        })),
      ),
    ]);
  });

  test('can be chosen as a folder', async () => {
    const handlers = await world.start();
    world.chosen = [await make('a.txt')];
    const result = valueOf(await handlers['reports.chooseFolderAndImport'](undefined));
    expect(result.imported).toHaveLength(1);
  });

  test('that is cancelled keeps what is whole and stores nothing of the rest', async () => {
    const holder: { handlers?: Handlers } = {};
    const parse: Parse = async (source, signal) => {
      if (source.fileName === 'b.txt') {
        valueOf((await holder.handlers?.['reports.cancelImport'](undefined)) ?? fail('internal'));
        expect(signal?.aborted).toBe(true);
      }
      // Even a parser that does not look at its signal changes nothing any more.
      return parseLines(source);
    };
    holder.handlers = await world.start({ parse });
    const root = await make('a.txt', 'b.txt', 'c.txt');
    const result = valueOf(await holder.handlers['reports.importDropped']([root]));
    expect(result).toMatchObject({ imported: [{ title: 'a.txt' }], refused: [], notReached: 2 });
    expect(await titles(holder.handlers)).toEqual(['a.txt']);
    const again = valueOf(
      await holder.handlers['reports.importDropped']([await world.write('d.txt', report('d'))]),
    );
    expect(again.imported).toHaveLength(1);
  });

  test.skipIf(process.getuid?.() === 0)(
    'reads on past a folder that it may not enter',
    async () => {
      const root = await make('a.txt', 'closed/b.txt');
      await chmod(join(root, 'closed'), 0);
      expect((await collectFiles([root])).files).toEqual([join(root, 'a.txt')]);
      await chmod(join(root, 'closed'), 0o700);
    },
  );
});
