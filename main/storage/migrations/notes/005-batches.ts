import type { Migration } from '../../migrate';

/**
 * Changes that were made together, and are taken back together: `batch` is the sequence of the first row of them, which
 * all of them have; null for a change that was made alone.
 */
export const batches: Migration = {
  version: 5,
  script: `
    ALTER TABLE annotation_revision ADD COLUMN batch INTEGER
  `,
};
