import type { Migration } from '../../migrate';

/**
 * What a person corrected in an import, in the order in which it is to be applied. One that was taken back is kept, with
 * the time when that was, so that it can be made again.
 */
export const corrections: Migration = {
  version: 2,
  script: `
    CREATE TABLE correction (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      report_id TEXT NOT NULL REFERENCES report_identity (id),
      content TEXT NOT NULL,
      digest TEXT NOT NULL,
      made_at TEXT NOT NULL,
      withdrawn_at TEXT
    ) STRICT;
    CREATE INDEX correction_report ON correction (report_id, sequence)
  `,
};
