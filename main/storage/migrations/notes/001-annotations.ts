import type { Migration } from '../../migrate';

/**
 * Annotations, their history, and where their owner was. `content` is an annotation in JSON without its anchoring,
 * which is derived: it says where the annotation stands in the copy of the report whose hash is `anchored_to`.
 *
 * The history is only ever added to. Its `digest` chains each row to the one before. `undo_top` and `redo_top` are the
 * tops of two stacks as they were after the row, and `below` is what lies under the row in the stack that it went to;
 * so the latest row says what undo and redo do next (see history.ts).
 */
export const annotations: Migration = {
  version: 1,
  script: `
    CREATE TABLE report_identity (
      id TEXT PRIMARY KEY,
      content_hash TEXT NOT NULL,
      title_key TEXT NOT NULL,
      metadata TEXT NOT NULL
    ) STRICT;
    CREATE INDEX report_identity_title_key ON report_identity (title_key);
    CREATE INDEX report_identity_content_hash ON report_identity (content_hash);

    CREATE TABLE annotation (
      id TEXT PRIMARY KEY,
      report_id TEXT NOT NULL REFERENCES report_identity (id),
      content TEXT NOT NULL,
      digest TEXT NOT NULL,
      anchoring TEXT NOT NULL,
      anchored_to TEXT NOT NULL
    ) STRICT;
    CREATE INDEX annotation_report ON annotation (report_id);

    CREATE TABLE annotation_revision (
      sequence INTEGER PRIMARY KEY,
      annotation_id TEXT NOT NULL,
      report_id TEXT NOT NULL REFERENCES report_identity (id),
      action TEXT NOT NULL CHECK (action IN ('create', 'update', 'remove', 'undo', 'redo')),
      revision INTEGER NOT NULL,
      content TEXT,
      anchoring TEXT,
      anchored_to TEXT,
      changed_at TEXT NOT NULL,
      target INTEGER REFERENCES annotation_revision (sequence),
      below INTEGER REFERENCES annotation_revision (sequence),
      undo_top INTEGER REFERENCES annotation_revision (sequence),
      redo_top INTEGER REFERENCES annotation_revision (sequence),
      digest TEXT NOT NULL
    ) STRICT;
    CREATE INDEX annotation_revision_annotation ON annotation_revision (annotation_id, sequence);
    CREATE TRIGGER annotation_revision_unchanging BEFORE UPDATE ON annotation_revision
      BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;
    CREATE TRIGGER annotation_revision_kept BEFORE DELETE ON annotation_revision
      BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;

    CREATE TABLE reading (
      report_id TEXT PRIMARY KEY REFERENCES report_identity (id),
      opened_at TEXT NOT NULL,
      offset INTEGER,
      within REAL,
      progress REAL NOT NULL
    ) STRICT;

    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT;

    CREATE TABLE export_state (
      report_id TEXT NOT NULL REFERENCES report_identity (id),
      path TEXT NOT NULL,
      exported_at TEXT NOT NULL,
      state TEXT NOT NULL,
      PRIMARY KEY (report_id, path)
    ) STRICT
  `,
};
