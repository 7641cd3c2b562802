/** Who wrote the report: names, roles and licence numbers, each of which can be corrected. */
import { useEffect, useRef, useState } from 'react';
import type { Author } from '../../preload/contract/report';
import { licenceText, readLicences } from '../../preload/contract/text/licences';
import { useImportSay } from '../locales/import-words';
import { useLanguage } from '../locales/say';
import { facts } from '../locales/dates';
import { correct, type Review } from '../state/review';
import { Button, IconButton } from '../ui/Button';
import { Field } from './Field';

const NOBODY: Author = { name: '', role: null, licences: [] };

const keep = (authors: Author[]) => correct({ type: 'authors', authors });

interface PersonProps {
  readonly author: Author;
  readonly lang: string;
  readonly onChange: (author: Author) => Promise<boolean>;
  readonly onRemove: () => void;
}

function Person({ author, lang, onChange, onRemove }: PersonProps) {
  const say = useImportSay();
  const { name, role, licences } = author;
  const group = useRef<HTMLDivElement>(null);
  const isNew = name === '';
  useEffect(() => {
    if (isNew) group.current?.querySelector('input')?.focus();
  }, [isNew]);
  return (
    <div ref={group} className="author" role="group" aria-label={name || say('authors.new')}>
      <Field
        label={say('authors.name')}
        value={name}
        lang={lang}
        onKeep={(written) => onChange({ ...author, name: written })}
      />
      <IconButton icon="close" label={say('authors.remove', { name })} onClick={onRemove} />
      <Field
        label={say('authors.role')}
        value={role ?? ''}
        lang={lang}
        onKeep={(written) => onChange({ ...author, role: written })}
      />
      <Field
        label={say('authors.licences')}
        value={licenceText(licences)}
        hint="SAC S0080521080001"
        onKeep={(written) => onChange({ ...author, licences: readLicences(written) })}
      />
    </div>
  );
}

/** The authors in one line each, until they are to be edited. A new one is kept with the first name that is written. */
export function Authors({ review }: { readonly review: Review }) {
  const say = useImportSay();
  const language = useLanguage();
  const { authors, language: lang } = review.opened.metadata;
  const [editing, setEditing] = useState(false);
  const [adding, setAdding] = useState(false);
  const change = (at: number) => async (author: Author) => {
    const isNew = at === authors.length;
    if (isNew && author.name.trim() === '') return false;
    const kept = await keep(
      author.name.trim() === '' ? authors.toSpliced(at, 1) : authors.toSpliced(at, 1, author),
    );
    if (kept && isNew) setAdding(false);
    return kept;
  };
  return (
    <section className="review-authors" aria-label={say('fact.authors')}>
      <div className="review-authors-head">
        <h3>{say('fact.authors')}</h3>
        <Button look="quiet" aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {say(editing ? 'authors.done' : 'authors.edit')}
        </Button>
      </div>
      {!editing && authors.length === 0 && <p className="author-none">{say('authors.none')}</p>}
      {!editing &&
        authors.map((author, at) => (
          <p key={at} lang={lang}>
            {facts([author.name, author.role], language)}
            {author.licences.length > 0 && (
              <span className="author-licences">{licenceText(author.licences)}</span>
            )}
          </p>
        ))}
      {editing &&
        (adding || authors.length === 0 ? [...authors, NOBODY] : authors).map((author, at) => (
          <Person
            key={at}
            author={author}
            lang={lang}
            onChange={change(at)}
            onRemove={() =>
              at === authors.length ? setAdding(false) : void keep(authors.toSpliced(at, 1))
            }
          />
        ))}
      {editing && authors.length > 0 && !adding && (
        <Button look="quiet" icon="plus" onClick={() => setAdding(true)}>
          {say('authors.add')}
        </Button>
      )}
    </section>
  );
}
