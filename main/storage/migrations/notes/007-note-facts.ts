import type { Migration } from '../../migrate';

/**
 * What lists of annotations sort, filter and count by, in an index of its own: a list of 100,000 reads a tenth of what it
 * would in the rows. Null for a row that is not JSON, which the check of the file tells of.
 */
export const noteFacts: Migration = {
  version: 7,
  script: `
    ALTER TABLE annotation ADD COLUMN facts TEXT GENERATED ALWAYS AS (
      CASE WHEN json_valid(content) AND json_valid(anchoring) THEN
        json_array(
          content ->> '$.colour',
          content ->> '$.style',
          content ->> '$.motivation',
          content ->> '$.target.type',
          content ->> '$.note' <> '',
          json(content -> '$.tags'),
          content ->> '$.createdAt',
          content ->> '$.modifiedAt',
          anchoring ->> '$.start',
          anchoring ->> '$.end'
        ) || ''
      END
    ) VIRTUAL;
    CREATE INDEX annotation_facts ON annotation (report_id, id, facts)
  `,
};
