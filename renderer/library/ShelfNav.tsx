/** The parts of the library: all, unread, collections, tags, and what is not in it. */
import { useMemo, useState } from 'react';
import { useShelfWords } from '../locales/shelf-words';
import { useLibrary } from '../state/library';
import {
  removeCollection,
  renameCollection,
  showScope,
  useShelf,
  type Scope,
} from '../state/shelf';
import { Icon, type IconName } from '../ui/icons';
import { MenuButton } from '../ui/Menu';
import { inScope, tagCounts } from './arrange';
import { NameField } from './NameField';
import './shelf-nav.css';

const same = (one: Scope, other: Scope): boolean => JSON.stringify(one) === JSON.stringify(other);

interface EntryProps {
  readonly scope: Scope;
  readonly icon: IconName;
  readonly name: string;
  readonly count: number | null;
}

function Entry({ scope, icon, name, count }: EntryProps) {
  const chosen = useShelf((shelf) => same(shelf.scope, scope));
  return (
    <button
      type="button"
      className="nav-entry"
      aria-current={chosen ? 'true' : undefined}
      onClick={() => showScope(scope)}
    >
      <Icon name={icon} size={18} />
      <span className="nav-name">{name}</span>
      {count !== null && <span className="nav-count">{count}</span>}
    </button>
  );
}

interface CollectionEntryProps {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

function CollectionEntry({ id, name, count }: CollectionEntryProps) {
  const say = useShelfWords();
  const [renaming, setRenaming] = useState(false);
  if (renaming) {
    return (
      <NameField
        label={say('menu.rename')}
        initial={name}
        onDone={(next) => {
          setRenaming(false);
          if (next !== null && next !== name) void renameCollection(id, next);
        }}
      />
    );
  }
  return (
    <>
      <Entry scope={{ kind: 'collection', id }} icon="folder" name={name} count={count} />
      <MenuButton
        icon="more"
        label={say('menu.label', { title: name })}
        items={[
          { id: 'rename', icon: 'pen', label: say('menu.rename'), run: () => setRenaming(true) },
          {
            id: 'remove',
            icon: 'trash',
            label: say('menu.removeCollection'),
            run: () => void removeCollection(id),
          },
        ]}
      />
    </>
  );
}

export function ShelfNav() {
  const say = useShelfWords();
  const reports = useLibrary((state) => state.reports);
  const collections = useShelf((shelf) => shelf.collections);
  const tags = useMemo(() => tagCounts(reports), [reports]);
  const countOf = (scope: Scope) => reports.filter((report) => inScope(report, scope)).length;
  return (
    <nav className="shelf-nav" aria-label={say('nav')}>
      <ul>
        <li>
          <Entry scope={{ kind: 'all' }} icon="library" name={say('all')} count={reports.length} />
        </li>
        <li>
          <Entry
            scope={{ kind: 'unread' }}
            icon="report"
            name={say('unread')}
            count={countOf({ kind: 'unread' })}
          />
        </li>
      </ul>
      {collections.length > 0 && <h2 className="nav-heading">{say('collections')}</h2>}
      {collections.length > 0 && (
        <ul>
          {collections.map(({ id, name }) => (
            <li key={id}>
              <CollectionEntry id={id} name={name} count={countOf({ kind: 'collection', id })} />
            </li>
          ))}
        </ul>
      )}
      {tags.length > 0 && <h2 className="nav-heading">{say('tags')}</h2>}
      {tags.length > 0 && (
        <ul>
          {tags.map(([tag, count]) => (
            <li key={tag}>
              <Entry scope={{ kind: 'tag', tag }} icon="bookmark" name={tag} count={count} />
            </li>
          ))}
        </ul>
      )}
      <ul className="nav-last">
        <li>
          <Entry scope={{ kind: 'absent' }} icon="notes" name={say('absent')} count={null} />
        </li>
      </ul>
    </nav>
  );
}
