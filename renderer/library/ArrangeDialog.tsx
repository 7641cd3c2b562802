/** In which collections reports are, and their tags. Changes are kept as they are made. */
import { useState } from 'react';
import { useShelfWords } from '../locales/shelf-words';
import { useLibrary } from '../state/library';
import { arrangeReports, createCollection, useShelf } from '../state/shelf';
import { Button, IconButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/icons';
import { tagCounts } from './arrange';
import './arrange-dialog.css';

interface AddFieldProps {
  readonly label: string;
  readonly options?: readonly string[];
  readonly onAdd: (name: string) => void;
}

/** A name to add; Enter adds it. */
function AddField({ label, options = [], onAdd }: AddFieldProps) {
  const say = useShelfWords();
  const [name, setName] = useState('');
  const add = () => {
    if (name.trim() === '') return;
    onAdd(name.trim());
    setName('');
  };
  return (
    <div className="arrange-add">
      <input
        aria-label={label}
        placeholder={label}
        maxLength={100}
        list={options.length > 0 ? 'arrange-known' : undefined}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
        }}
      />
      <datalist id="arrange-known">
        {options.map((option) => (
          <option key={option} value={option} />
        ))}
      </datalist>
      <Button onClick={add}>{say('arrange.add')}</Button>
    </div>
  );
}

export default function ArrangeDialog() {
  const say = useShelfWords();
  const ids = useShelf((shelf) => shelf.arranging);
  const collections = useShelf((shelf) => shelf.collections);
  const all = useLibrary((state) => state.reports);
  const reports = all.filter(({ id }) => ids.includes(id));
  const close = () => useShelf.setState({ arranging: [] });
  const tags = tagCounts(reports);
  const known = tagCounts(all).map(([tag]) => tag);
  const [only] = reports;
  return (
    <Dialog label={say('arrange.title')} className="arrange" onClose={close}>
      <div className="arrange-head">
        <div>
          <h2>{say('arrange.title')}</h2>
          <p>
            {reports.length === 1 && only
              ? only.metadata.title
              : say('arrange.of', { count: reports.length })}
          </p>
        </div>
        <IconButton icon="close" label={say('done')} onClick={close} />
      </div>
      <div className="arrange-body">
        <fieldset>
          <legend>{say('collections')}</legend>
          {collections.length === 0 && <p className="arrange-none">{say('arrange.none')}</p>}
          {collections.map(({ id, name }) => {
            const inIt = reports.filter((report) => report.collections.includes(id)).length;
            const whole = inIt === reports.length;
            return (
              <label key={id} className="arrange-option">
                <input
                  type="checkbox"
                  checked={whole}
                  ref={(box) => {
                    if (box) box.indeterminate = inIt > 0 && !whole;
                  }}
                  onChange={() =>
                    void arrangeReports(ids, whole ? { removeFrom: [id] } : { addTo: [id] })
                  }
                />
                {name}
              </label>
            );
          })}
          <AddField
            label={say('arrange.new')}
            onAdd={(name) =>
              void createCollection(name).then(
                (created) => created && arrangeReports(ids, { addTo: [created.id] }),
              )
            }
          />
        </fieldset>
        <fieldset>
          <legend>{say('arrange.tags')}</legend>
          {tags.length > 0 && (
            <ul className="arrange-tags">
              {tags.map(([tag, count]) => (
                <li key={tag} className="arrange-tag">
                  {tag}
                  {count < reports.length && <span>{count}</span>}
                  <button
                    type="button"
                    aria-label={say('arrange.untag', { tag })}
                    onClick={() => void arrangeReports(ids, { removeTags: [tag] })}
                  >
                    <Icon name="close" size={16} />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <AddField
            label={say('arrange.tag')}
            options={known}
            onAdd={(tag) => void arrangeReports(ids, { addTags: [tag] })}
          />
        </fieldset>
      </div>
      <div className="arrange-foot">
        <Button look="primary" onClick={close}>
          {say('done')}
        </Button>
      </div>
    </Dialog>
  );
}
