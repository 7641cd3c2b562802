import type { Migration } from '../../migrate';

/**
 * Reports that were removed lately, whole, so that a removal can be taken back: `report` holds what is in a row of `report`
 * and `blocks` its blocks, both in JSON. `pages` is the number of the last page that the importer saw.
 */
export const removed: Migration = {
  version: 6,
  script: `
    CREATE TABLE removed_report (
      id TEXT PRIMARY KEY,
      removed_at TEXT NOT NULL,
      report TEXT NOT NULL,
      blocks TEXT NOT NULL,
      original TEXT
    ) STRICT;
    CREATE TABLE removed_asset (
      report TEXT NOT NULL REFERENCES removed_report (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      media_type TEXT NOT NULL,
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (report, id)
    ) STRICT;
    ALTER TABLE report ADD COLUMN pages INTEGER;
    UPDATE report SET pages = (
      SELECT max(json ->> '$.origin.page') FROM block
      WHERE block.id >= report.number << 20 AND block.id < (report.number + 1) << 20)
  `,
};
