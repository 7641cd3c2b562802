import type { Migration } from '../../migrate';

/**
 * The search index: one row a block, under the block's key, of tokens that main/search makes. It keeps no text of its
 * own. `indexed_report` names the reports that are in it, and the version of the tokens. A block that goes or changes
 * takes its row along, and its report is then no longer indexed.
 */
export const searchIndex: Migration = {
  version: 3,
  script: `
    CREATE VIRTUAL TABLE passage_index USING fts5(
      tokens, content='', contentless_delete=1, tokenize='ascii'
    );
    CREATE TABLE indexed_report (
      report INTEGER PRIMARY KEY,
      version INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER block_unindexed AFTER DELETE ON block BEGIN
      DELETE FROM passage_index WHERE rowid = old.id;
      DELETE FROM indexed_report WHERE report = old.id >> 20;
    END;
    CREATE TRIGGER block_changed AFTER UPDATE ON block BEGIN
      DELETE FROM passage_index WHERE rowid = old.id;
      DELETE FROM indexed_report WHERE report = old.id >> 20;
    END
  `,
};
