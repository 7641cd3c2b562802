/** Whether the words in the field are a quote from the library: how exactly, and from where. */
import type { QuotePlace } from '../../preload/contract/quote';
import { facts, longDate } from '../locales/dates';
import { useLanguage } from '../locales/say';
import { useSearchWords } from '../locales/search-words';
import { copyQuote, useSearch, visitQuote } from '../state/search';
import { IconButton } from '../ui/Button';
import './quote-places.css';

function Difference({ pieces }: { readonly pieces: QuotePlace['difference'] }) {
  return (
    <span className="quote-words">
      {pieces.map(({ side, text }, at) => {
        if (side === 'both') return <span key={at}>{text}</span>;
        return side === 'quote' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>;
      })}
    </span>
  );
}

function Place({ place }: { readonly place: QuotePlace }) {
  const say = useSearchWords();
  const language = useLanguage();
  const { title, publisher, publishedOn, chapters, agreement, likeness } = place;
  const published = publishedOn === null ? null : longDate(publishedOn, language);
  const share = Math.min(99, Math.floor(likeness * 100));
  return (
    <li className="quote-row">
      <button type="button" className="found-passage" onClick={() => void visitQuote(place)}>
        <span className="quote-place">
          <span className="quote-agreement" data-agreement={agreement}>
            {say(`quote.${agreement}`, { share })}
          </span>
          <Difference pieces={place.difference} />
          <span className="found-facts">
            {facts([title, publisher, published, chapters.join(' › ')], language)}
          </span>
        </span>
      </button>
      <IconButton
        icon="quote"
        label={say('quote.cite')}
        onClick={() => void copyQuote(place, say('quote.cited'))}
      />
    </li>
  );
}

export function QuotePlaces() {
  const say = useSearchWords();
  const quote = useSearch((state) => state.quote);
  if (quote === null) return null;
  return (
    <section className="quote-places" aria-label={say('quote.title')}>
      <h3 className="found-facts">{say('quote.title')}</h3>
      {quote.places.some(({ agreement }) => agreement === 'near') && (
        <p className="found-facts">{say('quote.legend')}</p>
      )}
      {quote.places.length === 0 ? (
        <p>{say('quote.none')}</p>
      ) : (
        <ul>
          {quote.places.map((place) => (
            <Place key={`${place.reportId} ${place.start}`} place={place} />
          ))}
        </ul>
      )}
    </section>
  );
}
