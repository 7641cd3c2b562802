import type { Migration } from '../../migrate';

/**
 * Headings, figures and tables by their titles, so that all of a library can be listed without reading its text: under the
 * key of their block, with the offset of the block in the canonical text. `level` is that of a heading.
 */
export const landmarks: Migration = {
  version: 5,
  script: `
    CREATE TABLE landmark (
      id INTEGER PRIMARY KEY,
      start INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('heading', 'figure', 'table')),
      level INTEGER NOT NULL,
      title TEXT NOT NULL
    ) STRICT;
    INSERT INTO landmark
      SELECT id, start, json ->> '$.type', coalesce(json ->> '$.level', 0),
        trim(coalesce(json ->> '$.label.text', '') || coalesce(json ->> '$.caption.text', '')
          || coalesce(json ->> '$.text.text', ''))
      FROM block WHERE json ->> '$.type' IN ('heading', 'figure', 'table')
  `,
};
