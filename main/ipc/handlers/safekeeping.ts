/** Keeps the notes safe while the app runs: checks them once, backs them up, and brings back the last good copy. */
import type { Notice, Problem } from '../../../preload/contract/result';
import { speak } from '../../../preload/contract/words';
import { backupFolderOf } from '../../storage/backup';
import { lastGoodBackup, listBackupNames, makeBackup } from '../../storage/backups';
import { checkNotes, type NotesCheck } from '../../storage/check-notes';
import { notesPathOf, type Library } from '../../storage/library';
import type { Recovery } from '../../storage/recover-notes';
import { fillReserve, hasReserve } from '../../storage/reserve';
import { restoreInto } from '../../storage/restore-backup';
import { sql } from '../../storage/sql';
import type { Salvage } from '../../storage/salvage-notes';
import { StorageError } from '../../storage/storage-error';
import type { Services } from './services';
import { languageOf, loadSettings } from './settings';

/** A backup is made once the last one is older than this, in ms: a minute is left for the next look at the clock. */
const BACKUP_AGE = 14 * 60 * 1000;

const isDamaged = (error: unknown) =>
  error instanceof StorageError && error.problem.code === 'library-damaged';

/** A problem whose `at`, in milliseconds since the epoch, is yet to be written as a date. */
interface Pending {
  readonly code: Problem['code'];
  readonly at: number;
  readonly path: string;
  readonly salvaged?: Salvage | undefined;
}

export class Safekeeping {
  readonly #services: Services;
  #pending: Pending[] = [];
  /** Libraries whose own recovery has been told. */
  readonly #told = new WeakSet<Recovery>();
  #begun = false;
  #checked = false;
  #reserved = false;
  readonly #raised = new Set<Problem['code']>();
  /** SQLite's count of changes by others, as it was at the last backup. */
  #backedUp: number | undefined;

  constructor(services: Services) {
    this.#services = services;
  }

  /** Looks after the library from now on; only the first call counts. */
  begin(library: Library): void {
    if (this.#begun) return;
    this.#begun = true;
    this.#services.everyMinute(() => this.look(library));
  }

  /** What is due now: the check of all digests at first, the reserve, a backup. Never throws. */
  async look(library: Library): Promise<void> {
    try {
      if (!this.#checked) await this.check(library);
      this.#checked = true;
      await this.#keepReserve(library);
      await this.#backUpIfDue(library);
    } catch (error) {
      await this.#failed(library, error);
    }
  }

  /** Reads all notes; those of a damaged file are replaced by the last good backup. */
  async check(library: Library): Promise<NotesCheck> {
    const found = await checkNotes(notesPathOf(library.folder), 'readonly');
    if (found.faults.length > 0) await this.#damaged(library);
    return found;
  }

  /** Goes on with the last good backup; false when there is none, and then nothing has changed. */
  async recover(library: Library): Promise<boolean> {
    const path = notesPathOf(library.folder);
    const backup = await lastGoodBackup(path);
    if (!backup) return false;
    const aside = await restoreInto(library, backup.name, this.#services.clock);
    this.#backedUp = undefined;
    const { salvageNotes } = await import('../../storage/salvage-notes');
    const salvaged = await salvageNotes(library.notes, aside, this.#services.clock());
    this.#pending.push({ code: 'notes-recovered', at: backup.madeAt, path: aside, salvaged });
    return true;
  }

  /** Makes a backup of what there is, puts another in its place, and loads the page anew. */
  async restore(library: Library, name: string, madeAt: number): Promise<void> {
    const { clock, reload } = this.#services;
    const path = notesPathOf(library.folder);
    try {
      await makeBackup(path, clock(), 'before-restore', name);
    } catch (error) {
      // A damaged file can't become a backup; it is kept as it is, as every file that is replaced.
      if (!isDamaged(error)) throw error;
    }
    const aside = await restoreInto(library, name, clock);
    this.#backedUp = undefined;
    this.#pending.push({ code: 'notes-restored', at: madeAt, path: aside });
    reload();
  }

  /** What the next page should tell, in its language; told once. */
  async notices(library: Library): Promise<Notice[]> {
    const { recovered } = library;
    if (recovered && !this.#told.has(recovered)) {
      this.#told.add(recovered);
      const { madeAt, aside, salvaged } = recovered;
      this.#pending.push({ code: 'notes-recovered', at: madeAt, path: aside, salvaged });
    }
    const pending = this.#pending;
    this.#pending = [];
    return Promise.all(pending.map((problem) => this.#speak(library, problem)));
  }

  async #speak(library: Library, { code, at, path, salvaged }: Pending): Promise<Notice> {
    const language = languageOf(await loadSettings(library), this.#services.systemLanguage());
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
    const count = (of: number | undefined) => (of ?? 0).toLocaleString(language);
    const params = {
      path,
      date: format.format(at),
      saved: count(salvaged?.saved),
      lost: count(salvaged?.lost),
    };
    const spoken = speak({ code, params }, language);
    return { code, message: spoken.message, remedy: spoken.remedy };
  }

  /** Tells the page; each code once, since what is looked at every minute would be told every minute. */
  async #raise(library: Library, code: Problem['code'], path: string): Promise<void> {
    if (this.#raised.has(code)) return;
    this.#raised.add(code);
    this.#services.emit('notice.raised', await this.#speak(library, { code, at: 0, path }));
  }

  async #damaged(library: Library): Promise<void> {
    if (await this.recover(library)) this.#services.reload();
    else await this.#raise(library, 'notes-damaged', notesPathOf(library.folder));
  }

  /** A copy that is damaged says nothing yet about what it was copied from. */
  async #failed(library: Library, error: unknown): Promise<void> {
    const folder = backupFolderOf(notesPathOf(library.folder));
    try {
      if (isDamaged(error) && (await this.check(library)).faults.length > 0) return;
    } catch {
      await this.#raise(library, 'notes-damaged', notesPathOf(library.folder));
      return;
    }
    await this.#raise(library, 'backup-failed', folder);
  }

  async #keepReserve(library: Library): Promise<void> {
    const path = notesPathOf(library.folder);
    if (this.#reserved && !(await hasReserve(path))) {
      await this.#raise(library, 'reserve-used', path);
    }
    await fillReserve(path);
    this.#reserved = true;
    this.#raised.delete('reserve-used');
  }

  async #backUpIfDue(library: Library): Promise<void> {
    const path = notesPathOf(library.folder);
    const row = await library.notes.read.get<{ data_version: number }>(sql`PRAGMA data_version`);
    if (row?.data_version === this.#backedUp) return;
    const [latest] = (await listBackupNames(path)).filter(({ kind }) => kind === 'regular');
    const now = this.#services.clock();
    if (latest && now - latest.madeAt < BACKUP_AGE && now >= latest.madeAt) return;
    await makeBackup(path, now);
    this.#backedUp = row?.data_version;
    this.#raised.delete('backup-failed');
  }
}
