import type { Schema } from '../../migrate';
import { reports } from './001-reports';
import { originals } from './002-originals';
import { searchIndex } from './003-search-index';
import { indexTerms } from './004-index-terms';
import { landmarks } from './005-landmarks';
import { removed } from './006-removed';
import { indexPlaces } from './007-index-places';
import { directories } from './008-directories';
import { indexMerges } from './009-index-merges';

/** `OfpL` in ASCII. */
const APPLICATION_ID = 0x4f_66_70_4c;

/** library.db: copies of reports. Each can be imported again. */
export const librarySchema: Schema = {
  name: 'library',
  applicationId: APPLICATION_ID,
  migrations: [
    reports,
    originals,
    searchIndex,
    indexTerms,
    landmarks,
    removed,
    indexPlaces,
    directories,
    indexMerges,
  ],
};
