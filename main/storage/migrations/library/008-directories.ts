import type { Migration } from '../../migrate';

/** Directories of long reports (`Directory` as JSON), which are opened in parts; one goes with the blocks that it names. */
export const directories: Migration = {
  version: 8,
  script: `
    CREATE TABLE directory (
      report INTEGER PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
      json TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER block_undirected AFTER DELETE ON block WHEN old.id & 1048575 = 0 BEGIN
      DELETE FROM directory WHERE report = old.id >> 20;
    END
  `,
};
