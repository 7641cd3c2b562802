/** A library in a folder of its own, the real handlers over it, and stubs for what only a desktop has. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHandlers, type Handlers, type Services } from '../../../main/ipc/handlers';
import { openLibrary, type Library } from '../../../main/storage/library';
import type { Annotation } from '../../../preload/contract/annotation';
import { fail } from '../../../preload/contract/result';
import { parseLines } from './parse-lines';
import { valueOf } from './value-of';

export { valueOf } from './value-of';

export class World {
  readonly folder: string;
  /** Where tests put files to import. */
  readonly files: string;
  /** What the stubs were told, in order. */
  readonly heard: unknown[] = [];
  now = Date.UTC(2026, 0, 5, 9);
  /** Whether damaged notes are taken from a backup, as the app does. */
  recover = false;
  /** What the app does every minute; there after `app.start`. */
  #acts: (() => Promise<void>)[] = [];
  exportPath: string | undefined;
  chosen: string[] = [];
  #library: Library | undefined;
  #nextId = 0;

  private constructor(files: string) {
    this.files = files;
    this.folder = join(files, 'library');
  }

  static async create(): Promise<World> {
    return new World(await mkdtemp(join(tmpdir(), 'offprint-test-')));
  }

  /** Opens the library, as a start of the app does. */
  async start(changes: Partial<Services> = {}): Promise<Handlers> {
    const { folder, recover } = this;
    this.#acts = [];
    const library = openLibrary({ folder, recover, clock: () => this.now });
    const opened = await library;
    if (opened.ok) this.#library = opened.value;
    return createHandlers({ ...this.#services(), library: () => library, ...changes });
  }

  get library(): Library {
    if (!this.#library) throw new Error('the library is not open');
    return this.#library;
  }

  /** Does once what is done every minute. */
  async look(): Promise<void> {
    if (this.#acts.length === 0) throw new Error('nothing is done every minute');
    for (const act of this.#acts) await act();
  }

  /** Waits for what was put off, such as noting that a report was opened. */
  async settle(): Promise<void> {
    await this.library.notes.write(() => Promise.resolve());
  }

  async stop(): Promise<void> {
    await this.#library?.close();
    this.#library = undefined;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.files, { recursive: true, force: true });
  }

  async write(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.files, name);
    await writeFile(path, content);
    return path;
  }

  /** Imports one file and answers the id of its report. */
  async import(handlers: Handlers, name: string, content: string): Promise<string> {
    const { imported } = valueOf(
      await handlers['reports.importDropped']([await this.write(name, content)]),
    );
    return imported[0]?.reportId ?? '';
  }

  #services(): Omit<Services, 'library'> {
    const hear =
      (what: string) =>
      (...said: unknown[]) => {
        this.heard.push([what, ...said]);
      };
    return {
      clock: () => (this.now += 1),
      ids: () => `id${(this.#nextId += 1)}`,
      parse: parseLines,
      picture: (request) => {
        hear('picture')(request);
        return Promise.resolve(fail('original-missing'));
      },
      systemLanguage: () => 'en-GB',
      platform: 'linux',
      requested: { files: [] },
      dialogs: {
        chooseReportFiles: () => Promise.resolve(this.chosen),
        chooseReportFolders: () => Promise.resolve(this.chosen),
        chooseExportPath: (name) => {
          hear('suggest')(name);
          return Promise.resolve(this.exportPath);
        },
        chooseExportFolder: () => Promise.resolve(this.exportPath),
        chooseTablePath: (name) => {
          hear('suggest')(name);
          return Promise.resolve(this.exportPath);
        },
      },
      clipboard: hear('clipboard'),
      reveal: hear('reveal'),
      setMenu: hear('menu'),
      reload: hear('reload'),
      everyMinute: (act) => {
        this.#acts.push(act);
      },
      emit: hear('emit'),
    };
  }
}

/** Highlights the first occurrence of `words` in the open report. */
export async function mark(
  handlers: Handlers,
  reportId: string,
  position: { start: number; end: number },
  note = '',
): Promise<Annotation> {
  return valueOf(
    await handlers['annotations.create']({
      reportId,
      target: { type: 'text', position },
      colour: 'yellow',
      note,
      tags: [],
    }),
  );
}
