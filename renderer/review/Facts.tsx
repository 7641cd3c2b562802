/** What the report is, as far as the file says: every fact can be corrected. */
import { useState } from 'react';
import type { Fact } from '../../preload/contract/correction';
import { short } from '../locales/dates';
import { useImportSay } from '../locales/import-words';
import { useLanguage } from '../locales/say';
import { correct, type Review } from '../state/review';
import { Button } from '../ui/Button';
import { Authors } from './Authors';
import { Field } from './Field';

interface FactFieldProps {
  readonly review: Review;
  readonly fact: Fact;
  readonly long?: boolean;
}

const isDate = (fact: Fact) => fact === 'publishedOn' || fact === 'originalPublishedOn';

function FactField({ review, fact, long = false }: FactFieldProps) {
  const say = useImportSay();
  const { metadata } = review.opened;
  const words = isDate(fact) ? { hint: '2023-02-03' } : { lang: metadata.language };
  return (
    <Field
      label={say(`fact.${fact}`)}
      value={metadata[fact] ?? ''}
      long={long}
      required={fact === 'title'}
      onKeep={(value) => correct({ type: 'fact', fact, value })}
      {...words}
    />
  );
}

/** The report that this copy was taken from; asked for only where there is one, or on request. */
function Original({ review }: { readonly review: Review }) {
  const say = useImportSay();
  const { originalTitle, originalPublishedOn } = review.opened.metadata;
  const known = originalTitle !== null || originalPublishedOn !== null;
  const [asked, setAsked] = useState(known);
  return known || asked ? (
    <>
      <FactField review={review} fact="originalTitle" long />
      <FactField review={review} fact="originalPublishedOn" />
    </>
  ) : (
    <Button look="quiet" icon="plus" className="review-more" onClick={() => setAsked(true)}>
      {say('fact.original.add')}
    </Button>
  );
}

const count = (review: Review, ...types: string[]) =>
  review.opened.blocks.filter(({ type }) => types.includes(type)).length;

function Size({ review }: { readonly review: Review }) {
  const say = useImportSay();
  const language = useLanguage();
  return (
    <dl>
      <div>
        <dt>{say('fact.file')}</dt>
        <dd className="review-file">{review.fileName}</dd>
      </div>
      <div>
        <dt>{say('fact.size')}</dt>
        <dd>{say('size.length', { length: short(review.opened.textLength, language) })}</dd>
        <dd>{say('size.headings', { count: count(review, 'heading') })}</dd>
        <dd>{say('size.paragraphs', { count: count(review, 'paragraph', 'listItem') })}</dd>
        <dd>{say('size.figures', { count: count(review, 'figure') })}</dd>
        <dd>{say('size.tables', { count: count(review, 'table') })}</dd>
      </div>
    </dl>
  );
}

export function Facts({ review }: { readonly review: Review }) {
  const say = useImportSay();
  return (
    <section className="review-facts" aria-label={say('review.facts')} tabIndex={0}>
      <FactField review={review} fact="title" long />
      <FactField review={review} fact="publisher" />
      <FactField review={review} fact="series" />
      <FactField review={review} fact="publishedOn" />
      <Authors review={review} />
      <Original review={review} />
      <Size review={review} />
    </section>
  );
}
