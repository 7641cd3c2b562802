import type { Migration } from '../../migrate';

/**
 * What of each report has been read, `[[start, end], …]` in JSON, and of which edition of its text. A digest over the
 * values of a row tells whether it is as it was written.
 */
export const readSpans: Migration = {
  version: 8,
  script: `
    CREATE TABLE read_spans (
      report_id TEXT PRIMARY KEY REFERENCES report_identity (id),
      edition TEXT NOT NULL,
      spans TEXT NOT NULL,
      digest TEXT NOT NULL
    ) STRICT
  `,
};
