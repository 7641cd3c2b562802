import type { Migration } from '../../migrate';

/**
 * Collections of reports, and in which of them each report is and under which tags: lists of collection ids and of tags in
 * JSON. A digest over the values of a row tells whether it is as it was written.
 */
export const shelf: Migration = {
  version: 6,
  script: `
    CREATE TABLE collection (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      made_at TEXT NOT NULL,
      digest TEXT NOT NULL
    ) STRICT;
    CREATE TABLE placing (
      report_id TEXT PRIMARY KEY REFERENCES report_identity (id),
      collections TEXT NOT NULL,
      tags TEXT NOT NULL,
      digest TEXT NOT NULL
    ) STRICT
  `,
};
