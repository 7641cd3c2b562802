import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  backupName,
  KEPT,
  parseBackupName,
  superfluousBackups,
} from '../../../main/storage/backup-name';

const HOUR = 3_600_000;
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const kind = fc.constantFrom('regular' as const, 'before-restore' as const);
const backup = fc.tuple(time, kind).map(([madeAt, of]) => {
  return { name: `${backupName(madeAt, of)}.db`, madeAt, kind: of };
});

test('a name says when and why', () => {
  fc.assert(
    fc.property(backup, (made) => {
      expect(parseBackupName(made.name)).toEqual(made);
    }),
  );
});

test.each(['notes-2026-01-05.db', 'notes-2026-01-05T090000.000Z.db.part', 'lock', ''])(
  '%j is no backup',
  (name) => {
    expect(parseBackupName(name)).toBeUndefined();
  },
);

test('the latest three stay, and no more than seven', () => {
  fc.assert(
    fc.property(fc.uniqueArray(backup, { selector: ({ name }) => name }), (backups) => {
      const gone = new Set(superfluousBackups(backups));
      for (const each of ['regular', 'before-restore'] as const) {
        const all = backups.filter((made) => made.kind === each);
        const kept = all.filter((made) => !gone.has(made));
        expect(kept).toHaveLength(Math.min(all.length, KEPT[each]));
        const latest = all.toSorted((a, b) => b.madeAt - a.madeAt).slice(0, 3);
        const times = new Set(kept.map(({ madeAt }) => madeAt));
        expect(latest.every(({ madeAt }) => times.has(madeAt))).toBe(true);
      }
    }),
  );
});

test('a busy day does not push out the days before', () => {
  const day = Date.UTC(2026, 0, 5, 9);
  const hours = [0, 1, 2, 3, 4, 5, 6, 24, 25, 48, 72, 96, 120].map((hour) => day - hour * HOUR);
  const backups = hours.map((madeAt) => ({
    name: `${backupName(madeAt)}.db`,
    madeAt,
    kind: 'regular' as const,
  }));
  const gone = new Set(superfluousBackups(backups));
  const kept = backups.filter((made) => !gone.has(made)).map(({ madeAt }) => day - madeAt);
  expect(kept.map((age) => age / HOUR)).toEqual([0, 1, 2, 24, 48, 72, 96]);
});
