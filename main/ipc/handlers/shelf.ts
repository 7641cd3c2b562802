/** The calls that sort reports: collections and tags. */
import { fail, ok } from '../../../preload/contract/result';
import type { Library } from '../../storage/library';
import { ensureIdentity } from '../../storage/report-identities';
import { listReports } from '../../storage/reports';
import {
  deleteCollection,
  listCollections,
  listPlacings,
  putCollection,
  putPlacing,
  type Placing,
} from '../../storage/shelf';
import { identityOf } from './open-report';
import type { Handler, Services } from './services';

const NOWHERE: Placing = { collections: [], tags: [] };

/** `list` without `remove` and with `add` after it, nothing twice. */
const changed = (list: readonly string[], add: readonly string[], remove: readonly string[]) => [
  ...new Set([...list.filter((one) => !remove.includes(one)), ...add]),
];

const arrange: Handler<'reports.arrange'> = async (library, change) => {
  const { reportIds, addTo, removeFrom, addTags, removeTags } = change;
  const wanted = new Set(reportIds);
  const rows = await listReports(library.reports.read);
  await library.notes.write(async (db) => {
    const known = new Set((await listCollections(db)).map(({ id }) => id));
    const placings = await listPlacings(db);
    for (const row of rows.filter(({ id }) => wanted.has(id))) {
      const { collections, tags } = placings.get(row.id) ?? NOWHERE;
      await ensureIdentity(db, identityOf(row));
      await putPlacing(db, row.id, {
        collections: changed(
          collections,
          addTo.filter((id) => known.has(id)),
          removeFrom,
        ),
        tags: changed(tags, addTags, removeTags),
      });
    }
  });
  return ok(undefined);
};

const list: Handler<'collections.list'> = async (library) =>
  ok((await listCollections(library.notes.read)).map(({ id, name }) => ({ id, name })));

const rename: Handler<'collections.rename'> = async (library: Library, { collectionId, name }) => {
  const found = await library.notes.write(async (db) => {
    const known = (await listCollections(db)).find(({ id }) => id === collectionId);
    if (known) await putCollection(db, { ...known, name });
    return known !== undefined;
  });
  return found ? ok(undefined) : fail('collection-not-found');
};

const remove: Handler<'collections.remove'> = async (library, { collectionId }) => {
  const found = await library.notes.write((db) => deleteCollection(db, collectionId));
  return found ? ok(undefined) : fail('collection-not-found');
};

export function shelfHandlers({ ids, clock }: Services) {
  const create: Handler<'collections.create'> = async (library, { name }) => {
    const collection = { id: ids(), name };
    const madeAt = new Date(clock()).toISOString();
    await library.notes.write((db) => putCollection(db, { ...collection, madeAt }));
    return ok(collection);
  };
  return {
    'reports.arrange': arrange,
    'collections.list': list,
    'collections.create': create,
    'collections.rename': rename,
    'collections.remove': remove,
  };
}
