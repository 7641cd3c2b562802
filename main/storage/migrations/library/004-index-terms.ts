import type { Migration } from '../../migrate';

/** The terms of the search index as a table; it takes no room of its own. */
export const indexTerms: Migration = {
  version: 4,
  script: `CREATE VIRTUAL TABLE passage_term USING fts5vocab('passage_index', 'row')`,
};
