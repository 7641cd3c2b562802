import type { Migration } from '../../migrate';

/**
 * What the importer made of a report that was corrected afterwards, in JSON and without its pictures, so that corrections can
 * be taken back without the file. `edition` names the text as it stands; it is null for a text as it was imported, which is
 * named by the hash of its copy.
 */
export const originals: Migration = {
  version: 2,
  script: `
    ALTER TABLE report ADD COLUMN edition TEXT;
    CREATE TABLE report_original (
      report INTEGER PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
      metadata TEXT NOT NULL,
      content TEXT NOT NULL
    ) STRICT
  `,
};
