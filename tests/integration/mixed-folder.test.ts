import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importReport } from '../../main/import/import-report';
import { createRemoteParser } from '../../main/import/remote';
import type { Handlers, Parse } from '../../main/ipc/handlers';
import { sql } from '../../main/storage/sql';
import { picture, text, tinyPdf } from '../unit/import/pdf/support/tiny-pdf';
import { wordFile } from '../unit/import/support/word';
import { valueOf, World } from './support/world';

const words = (title: string) => `${title}在未来三年内继续扩张，价格下行而需求上升，企业利润承压。`;

const pdf = (title: string) =>
  tinyPdf([{ content: [text(72, 90, 20, title, 'C2'), text(72, 140, 11, words(title), 'C1')] }]);

const docx = (title: string) =>
  wordFile({
    body: `<w:p><w:r><w:t>${title}</w:t></w:r></w:p><w:p><w:r><w:t>${words(title)}</w:t></w:r></w:p>`,
  });

function epub(title: string): Uint8Array {
  const page = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><h1>${title}</h1><p>${words(title)}</p></body></html>`;
  return zipSync({
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8(
      '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
    ),
    'a.opf': strToU8(
      `<package><metadata><dc:title>${title}</dc:title></metadata><manifest><item id="i" href="p.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="i"/></spine></package>`,
    ),
    'p.xhtml': strToU8(page),
  });
}

/** Each format by the ending of its files. */
const FORMATS: Readonly<Record<string, (title: string) => Uint8Array>> = {
  txt: (title) => strToU8(`${title}\n\n${words(title)}\n`),
  md: (title) => strToU8(`# ${title}\n\n${words(title)}\n`),
  html: (title) =>
    strToU8(`<!doctype html><meta charset="utf-8"><h1>${title}</h1><p>${words(title)}</p>`),
  pdf,
  docx,
  epub,
};

const half = (bytes: Uint8Array) => bytes.slice(0, bytes.length >> 1);

/** Files that are no reports, and why they are refused. */
const BAD: Readonly<Record<string, readonly [Uint8Array, string]>> = {
  'empty.txt': [new Uint8Array(), 'file-empty'],
  'empty.pdf': [new Uint8Array(), 'file-empty'],
  'blank.md': [strToU8('\n\n \n'), 'no-text'],
  'cut.docx': [half(docx('储能')), 'file-damaged'],
  'cut.epub': [half(epub('储能')), 'file-damaged'],
  'cut.pdf': [strToU8('%PDF-1.7\n1 0 obj\n<< /Type /Cat'), 'file-damaged'],
  'locked.pdf': [
    tinyPdf([{ content: [text(72, 90, 12, 'secret')] }], { encrypted: true }),
    'file-encrypted',
  ],
  'scanned.pdf': [tinyPdf([{ content: [picture(0, 0, 595, 842)] }]), 'file-image-only'],
  'picture.txt': [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0]), 'file-binary'],
  'bomb.docx': [zipSync({ 'word/document.xml': new Uint8Array(30 << 20) }), 'file-bomb'],
};

/** The bytes as a message to another process brings them. */
const recognise: Parse = (source) =>
  importReport({ ...source, bytes: new Uint8Array(source.bytes) });

let world: World;
beforeEach(async () => {
  world = await World.create();
  await mkdir(join(world.files, 'in'));
});
afterEach(() => world.remove());

const listed = async (handlers: Handlers) =>
  valueOf(await handlers['reports.list'](undefined)).map(({ metadata }) => metadata.title);

describe('a folder of all formats', () => {
  test(
    'gives every report that is one, and a reason and a remedy for the rest',
    { timeout: 60_000 },
    async () => {
      const handlers = await world.start({ parse: recognise });
      const titles: string[] = [];
      for (const [ending, make] of Object.entries(FORMATS)) {
        for (let copy = 1; copy <= 4; copy += 1) {
          const title = `储能行业观察第${titles.length + 1}期`;
          titles.push(title);
          await world.write(`in/${ending}-${copy}.${ending}`, make(title));
        }
      }
      // What a file is, is told from its bytes.
      await world.write('in/liar.txt', docx('储能行业观察别册'));
      await world.write('in/twin.txt', FORMATS['txt']?.(titles[0] ?? '') ?? '');
      for (const [name, [bytes]] of Object.entries(BAD)) await world.write(`in/${name}`, bytes);
      const result = valueOf(await handlers['reports.importDropped']([join(world.files, 'in')]));
      expect(result.notReached).toBe(0);
      const reasons = result.refused.map(({ path, code }) => [basename(path), code]);
      expect(Object.fromEntries(reasons)).toEqual(
        Object.fromEntries(Object.entries(BAD).map(([name, [, code]]) => [name, code])),
      );
      for (const { message, remedy } of result.refused) {
        expect(message).not.toMatch(/[{}]/);
        expect(remedy).toMatch(/\S/);
      }
      expect(result.imported.filter(({ status }) => status === 'known')).toHaveLength(1);
      expect((await listed(handlers)).toSorted()).toEqual(
        [...titles, '储能行业观察别册'].toSorted(),
      );
    },
  );

  test.each(Object.keys(FORMATS))(
    'that is cancelled in a .%s file ends its process and keeps nothing of it',
    async (ending) => {
      let started = 0;
      let ended = 0;
      const holder: { handlers?: Handlers } = {};
      /** A process that is cancelled while it reads the file, and never answers. */
      const { parse: slowly } = createRemoteParser({
        start: () => {
          started += 1;
          let tell: (answer: undefined) => void = () => undefined;
          return {
            ask: () => void holder.handlers?.['reports.cancelImport'](undefined),
            listen: (listener) => (tell = listener),
            end: () => {
              ended += 1;
              tell(undefined);
            },
          };
        },
        limit: 600_000,
        idle: 600_000,
      });
      const parse: Parse = (source, signal) =>
        source.fileName.startsWith('a.') ? recognise(source) : slowly(source, signal);
      holder.handlers = await world.start({ parse });
      await world.write('in/a.txt', FORMATS['txt']?.('储能行业观察') ?? '');
      for (const name of ['b', 'c'])
        await world.write(`in/${name}.${ending}`, FORMATS[ending]?.(`风电行业观察${name}`) ?? '');
      const result = valueOf(
        await holder.handlers['reports.importDropped']([join(world.files, 'in')]),
      );
      expect(result).toMatchObject({
        imported: [{ title: '储能行业观察' }],
        refused: [],
        notReached: 2,
      });
      expect([started, ended]).toEqual([1, 1]);
      expect(await listed(holder.handlers)).toEqual(['储能行业观察']);
      const kept = await world.library.reports.read.all(
        sql`SELECT 1 FROM block WHERE json LIKE '%风电%'`,
      );
      expect(kept).toEqual([]);
    },
  );
});
