import type { Migration } from '../../migrate';

/**
 * A digest for each row that has no history, made when the row is next written: null until then. And what was done with
 * corrections, in order, so that it can be undone, also after a restart: `undone` is 1 for what undo has taken back and
 * redo can make again.
 */
export const rowDigests: Migration = {
  version: 4,
  script: `
    ALTER TABLE report_identity ADD COLUMN digest TEXT;
    ALTER TABLE draft ADD COLUMN digest TEXT;
    ALTER TABLE reading ADD COLUMN digest TEXT;
    ALTER TABLE setting ADD COLUMN digest TEXT;
    ALTER TABLE export_state ADD COLUMN digest TEXT;
    CREATE TABLE correction_action (
      sequence INTEGER PRIMARY KEY,
      report_id TEXT NOT NULL REFERENCES report_identity (id),
      correction_id TEXT NOT NULL REFERENCES correction (id),
      action TEXT NOT NULL CHECK (action IN ('make', 'withdraw')),
      acted_at TEXT NOT NULL,
      undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
    ) STRICT;
    CREATE INDEX correction_action_report ON correction_action (report_id, sequence)
  `,
};
