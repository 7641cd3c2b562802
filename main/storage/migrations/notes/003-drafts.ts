import type { Migration } from '../../migrate';

/** What is being written to an annotation and was not saved yet. No part of its history. */
export const drafts: Migration = {
  version: 3,
  script: `
    CREATE TABLE draft (
      annotation_id TEXT PRIMARY KEY,
      report_id TEXT NOT NULL REFERENCES report_identity (id),
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX draft_report ON draft (report_id)
  `,
};
