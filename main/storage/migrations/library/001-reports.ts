import type { Migration } from '../../migrate';

/**
 * Reports and their parts. A block's id is `report number * 2^20 + ordinal`, so that a report, or a chapter of it, is one
 * range of keys. Its JSON is a `PlacedBlock`; `start` is its UTF-16 offset in the canonical text, which is not
 * stored: it follows from the blocks.
 */
export const reports: Migration = {
  version: 1,
  script: `
    CREATE TABLE report (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      content_hash TEXT NOT NULL UNIQUE,
      file_name TEXT NOT NULL,
      title_key TEXT NOT NULL,
      imported_at TEXT NOT NULL,
      text_length INTEGER NOT NULL,
      headings INTEGER NOT NULL,
      figures INTEGER NOT NULL,
      tables INTEGER NOT NULL,
      metadata TEXT NOT NULL,
      boilerplate TEXT NOT NULL,
      doubts TEXT NOT NULL
    ) STRICT;
    CREATE INDEX report_title_key ON report (title_key);

    CREATE TABLE block (
      id INTEGER PRIMARY KEY,
      start INTEGER NOT NULL,
      json TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX block_start ON block (id >> 20, start);

    CREATE TABLE asset (
      id TEXT PRIMARY KEY,
      media_type TEXT NOT NULL,
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE TABLE report_asset (
      report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
      asset TEXT NOT NULL REFERENCES asset (id),
      PRIMARY KEY (report, asset)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX report_asset_asset ON report_asset (asset)
  `,
};
