/** Names of backups, which say when and why each was made; and which of them are kept. Pure. */

export interface BackupName {
  /** Of the file, without its folder. */
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
  /** `before-restore` holds what a restore has replaced. */
  readonly kind: 'regular' | 'before-restore';
}

const PATTERN = /^notes-(\d{4}-\d\d-\d\dT)(\d\d)(\d\d)(\d\d\.\d{3}Z)(-before-restore)?\.db$/;

/** The name of a backup that is made at `time`, in milliseconds since the epoch, without its ending. */
export function backupName(time: number, kind: BackupName['kind'] = 'regular'): string {
  const name = `notes-${new Date(time).toISOString().replaceAll(':', '')}`;
  return kind === 'regular' ? name : `${name}-${kind}`;
}

/** Undefined for a file that is no backup. */
export function parseBackupName(name: string): BackupName | undefined {
  const [, day, hour, minute, second, before] = PATTERN.exec(name) ?? [];
  if (day === undefined) return undefined;
  const madeAt = Date.parse(`${day}${hour}:${minute}:${second}`);
  if (Number.isNaN(madeAt)) return undefined;
  return { name, madeAt, kind: before === undefined ? 'regular' : 'before-restore' };
}

/** Backups that are kept of each kind. */
export const KEPT = { regular: 7, 'before-restore': 3 } as const;
/** Of the regular ones, those that are kept even when they are of one day. */
const LATEST = 3;

const newestFirst = (a: BackupName, b: BackupName) => b.madeAt - a.madeAt;
const dayOf = ({ madeAt }: BackupName) => new Date(madeAt).toISOString().slice(0, 10);

/**
 * Those that may go. The three latest stay, then the last one of each earlier day, seven in all; so that a morning's work
 * does not push out what there was a week ago. When days are too few the seven are filled up with the latest.
 */
export function superfluousBackups(backups: readonly BackupName[]): BackupName[] {
  const of = (kind: BackupName['kind']) =>
    backups.filter((backup) => backup.kind === kind).toSorted(newestFirst);
  const regular = of('regular');
  const kept = new Set(regular.slice(0, LATEST));
  const days = new Set([...kept].map(dayOf));
  for (const backup of regular) {
    if (kept.size >= KEPT.regular) break;
    if (!days.has(dayOf(backup))) kept.add(backup);
    days.add(dayOf(backup));
  }
  for (const backup of regular) if (kept.size < KEPT.regular) kept.add(backup);
  for (const backup of of('before-restore').slice(0, KEPT['before-restore'])) kept.add(backup);
  return backups.filter((backup) => !kept.has(backup));
}
