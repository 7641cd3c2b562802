/** What the report is, as far as the file says: three facts can be corrected. */
import { useEffect, useState, type KeyboardEvent } from 'react';
import { facts, longDate, short } from '../locales/dates';
import { useImportSay } from '../locales/import-words';
import { useLanguage } from '../locales/say';
import { correct, type Review } from '../state/review';

type FactName = 'title' | 'publisher' | 'publishedOn';

interface FieldProps {
  readonly fact: FactName;
  readonly value: string;
  readonly lang?: string;
}

/** A fact in a field. It is kept when the field is left or Enter is pressed; Escape brings back what was there. */
function Field({ fact, value, lang }: FieldProps) {
  const say = useImportSay();
  const [written, setWritten] = useState(value);
  useEffect(() => setWritten(value), [value]);
  const keep = async () => {
    if (written.trim() === value) return;
    const kept = await correct({ type: 'fact', fact, value: written });
    if (!kept) setWritten(value);
  };
  const common = {
    value: written,
    lang,
    onChange: (event: { target: { value: string } }) => setWritten(event.target.value),
    onBlur: () => void keep(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter') {
        event.preventDefault();
        void keep();
      }
      if (event.key === 'Escape' && written !== value) {
        event.preventDefault();
        event.stopPropagation();
        setWritten(value);
      }
    },
  };
  return (
    <label className="review-field">
      <span>{say(`fact.${fact}`)}</span>
      {fact === 'title' ? (
        <textarea rows={2} {...common} />
      ) : (
        <input type={fact === 'publishedOn' ? 'date' : 'text'} {...common} />
      )}
    </label>
  );
}

const count = (review: Review, ...types: string[]) =>
  review.opened.blocks.filter(({ type }) => types.includes(type)).length;

export function Facts({ review }: { readonly review: Review }) {
  const say = useImportSay();
  const language = useLanguage();
  const { metadata, textLength } = review.opened;
  const { originalTitle, originalPublishedOn, authors, series } = metadata;
  const original = facts(
    [originalTitle, originalPublishedOn && longDate(originalPublishedOn, language)],
    language,
  );
  const names = authors.map(({ name, role }) => facts([name, role], language));
  return (
    <section className="review-facts" aria-label={say('review.facts')} tabIndex={0}>
      <Field fact="title" value={metadata.title} lang={metadata.language} />
      <Field fact="publisher" value={metadata.publisher ?? ''} lang={metadata.language} />
      <Field fact="publishedOn" value={metadata.publishedOn ?? ''} />
      <dl>
        {series !== null && (
          <div>
            <dt>{say('fact.series')}</dt>
            <dd>{series}</dd>
          </div>
        )}
        {names.length > 0 && (
          <div>
            <dt>{say('fact.authors')}</dt>
            {names.map((name) => (
              <dd key={name}>{name}</dd>
            ))}
          </div>
        )}
        {original !== '' && (
          <div>
            <dt>{say('fact.original')}</dt>
            <dd>{original}</dd>
          </div>
        )}
        <div>
          <dt>{say('fact.size')}</dt>
          <dd>{say('size.length', { length: short(textLength, language) })}</dd>
          <dd>{say('size.headings', { count: count(review, 'heading') })}</dd>
          <dd>{say('size.paragraphs', { count: count(review, 'paragraph', 'listItem') })}</dd>
          <dd>{say('size.figures', { count: count(review, 'figure') })}</dd>
          <dd>{say('size.tables', { count: count(review, 'table') })}</dd>
        </div>
      </dl>
    </section>
  );
}
