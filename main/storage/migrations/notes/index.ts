import type { Schema } from '../../migrate';
import { annotations } from './001-annotations';
import { corrections } from './002-corrections';
import { drafts } from './003-drafts';
import { rowDigests } from './004-row-digests';
import { batches } from './005-batches';
import { shelf } from './006-shelf';
import { noteFacts } from './007-note-facts';
import { readSpans } from './008-read-spans';

/** `OfpN` in ASCII. */
const APPLICATION_ID = 0x4f_66_70_4e;

/** notes.db: what its owner wrote. Cannot be had again. */
export const notesSchema: Schema = {
  name: 'notes',
  applicationId: APPLICATION_ID,
  migrations: [annotations, corrections, drafts, rowDigests, batches, shelf, noteFacts, readSpans],
};
