/**
 * A process that writes to a library until it is killed, and says on stdout what has been acknowledged to it: one line
 * of JSON each. Its arguments are the folder of the library and a number that no other such process has.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createHandlers, type Services } from '../../../main/ipc/handlers';
import { openLibrary } from '../../../main/storage/library';
import { parseLines } from './parse-lines';
import { valueOf } from './value-of';

const [folder = '', number = ''] = process.argv.slice(2);

const say = (done: object) =>
  new Promise<void>((resolve) => {
    process.stdout.write(`${JSON.stringify(done)}\n`, () => resolve());
  });

const nothing = () => undefined;
const library = openLibrary({ folder, clock: Date.now });
const services: Services = {
  library: () => library,
  clock: Date.now,
  ids: randomUUID,
  parse: parseLines,
  picture: () => Promise.reject(new Error('no page is drawn')),
  systemLanguage: () => 'en',
  platform: 'linux',
  requested: { files: [] },
  dialogs: {
    chooseReportFiles: () => Promise.resolve([]),
    chooseReportFolders: () => Promise.resolve([]),
    chooseExportPath: () => Promise.resolve(undefined),
    chooseExportFolder: () => Promise.resolve(undefined),
    chooseTablePath: () => Promise.resolve(undefined),
  },
  clipboard: nothing,
  reveal: nothing,
  setMenu: nothing,
  reload: nothing,
  everyMinute: nothing,
  emit: nothing,
};

async function run(): Promise<void> {
  const handlers = createHandlers(services);
  const path = join(mkdtempSync(join(dirname(folder), 'source-')), `${number}.txt`);
  const lines = Array.from({ length: 400 }, (_, index) => `Paragraph ${index} of ${number}.`);
  writeFileSync(path, `@title: Report ${number}\n${lines.join('\n')}`);
  const imported = valueOf(await handlers['reports.importDropped']([path]));
  const reportId = imported.imported[0]?.reportId ?? '';
  await say({ report: reportId });
  for (let index = 0; ; index += 1) {
    const start = index % 3000;
    const created = await handlers['annotations.create']({
      reportId,
      target: { type: 'text', position: { start, end: start + 20 } },
      colour: 'green',
      note: `${number}/${index}`,
      tags: [],
    });
    const { id: annotationId, note } = valueOf(created);
    await say({ annotation: annotationId, note });
    if (index % 5 === 4) {
      await say({ removing: annotationId });
      valueOf(await handlers['annotations.remove']({ annotationId }));
      await say({ removed: annotationId });
    }
  }
}

void run();
