import { fail, ok } from '../../../preload/contract/result';
import { join } from 'node:path';
import { backupFolderOf } from '../../storage/backup';
import { isSound, listBackupNames, listBackups } from '../../storage/backups';
import { notesPathOf } from '../../storage/library';
import type { Safekeeping } from './safekeeping';
import type { Handler } from './services';

/** The calls about backups of the notes. */
export function backupHandlers(safekeeping: Safekeeping) {
  const list: Handler<'backups.list'> = async ({ folder }) => {
    const backups = await listBackups(notesPathOf(folder));
    return ok(
      backups.map((backup) => ({ ...backup, madeAt: new Date(backup.madeAt).toISOString() })),
    );
  };

  const restore: Handler<'backups.restore'> = async (library, { name }) => {
    const path = notesPathOf(library.folder);
    const backup = (await listBackupNames(path)).find((known) => known.name === name);
    if (!backup) return fail('backup-not-found');
    if (!(await isSound(join(backupFolderOf(path), name)))) return fail('backup-damaged');
    await safekeeping.restore(library, name, backup.madeAt);
    return ok(undefined);
  };

  const check: Handler<'backups.check'> = async (library) => {
    const { annotations, revisions, faults } = await safekeeping.check(library);
    return ok({ sound: faults.length === 0, annotations, revisions });
  };

  return { 'backups.list': list, 'backups.restore': restore, 'backups.check': check };
}
