import type { Difference } from '../../preload/contract/quote';
import type { MovedNote } from '../../preload/contract/reanchoring';
import { percent } from '../locales/dates';
import { useReanchoringWords } from '../locales/reanchoring-words';
import { useLanguage } from '../locales/say';
import { useReader } from '../state/reader';
import { accept, keep, startPlacing, useReanchoring } from '../state/reanchoring';
import { showOverlay } from '../state/app';
import { Button } from '../ui/Button';

/** Longest quote that a button's name repeats, in UTF-16 units. */
const NAME_LENGTH = 40;

/** One side of a difference, with what the other side has not. */
function Side({
  pieces,
  side,
}: {
  readonly pieces: Difference;
  readonly side: 'quote' | 'report';
}) {
  const Changed = side === 'quote' ? 'del' : 'ins';
  return pieces
    .filter((piece) => piece.side === 'both' || piece.side === side)
    .map(({ side: of, text }, at) =>
      of === 'both' ? <span key={at}>{text}</span> : <Changed key={at}>{text}</Changed>,
    );
}

function Actions({ note }: { readonly note: MovedNote }) {
  const say = useReanchoringWords();
  const { annotation, fate } = note;
  const quote = annotation.target.quote.exact.slice(0, NAME_LENGTH);
  const show = () => {
    showOverlay(null);
    useReader.getState().goToAnnotation(annotation.id);
  };
  return (
    <div className="moved-actions">
      {fate !== 'orphan' && (
        <>
          <Button
            aria-label={say('accept.of', { quote })}
            onClick={() => void accept([annotation.id])}
          >
            {say('accept')}
          </Button>
          <Button look="quiet" aria-label={say('show.of', { quote })} onClick={show}>
            {say('show')}
          </Button>
        </>
      )}
      <Button
        look={fate === 'orphan' ? 'plain' : 'quiet'}
        aria-label={say('place.of', { quote })}
        onClick={() => startPlacing(note)}
      >
        {say('place')}
      </Button>
      <Button
        look="quiet"
        aria-label={say('keep.of', { quote })}
        onClick={() => keep(annotation.id)}
      >
        {say('keep')}
      </Button>
    </div>
  );
}

/** An annotation that has moved: what was marked beside what stands there now. */
export function MovedRow({ note }: { readonly note: MovedNote }) {
  const say = useReanchoringWords();
  const language = useLanguage();
  const textLanguage = useReader((state) => state.opened?.metadata.language ?? 'zh-Hans');
  const isKept = useReanchoring(({ kept }) => kept.has(note.annotation.id));
  const { annotation, difference, fate } = note;
  const { anchoring } = annotation;
  return (
    <li className="moved-row" data-colour={annotation.colour} data-kept={isKept || undefined}>
      <div className="moved-sides">
        <div>
          <p className="moved-label">{say('before')}</p>
          <blockquote lang={textLanguage}>
            <Side pieces={difference} side="quote" />
          </blockquote>
        </div>
        <div>
          <p className="moved-label">
            {anchoring.state === 'moved' && fate !== 'same'
              ? `${say('now')} · ${say('alike', { percent: percent(anchoring.score, language) })}`
              : say('now')}
          </p>
          {fate === 'orphan' ? (
            <p className="moved-nowhere">{say('nowhere')}</p>
          ) : (
            <blockquote lang={textLanguage}>
              <Side pieces={difference} side="report" />
            </blockquote>
          )}
        </div>
      </div>
      {annotation.note !== '' && <p className="moved-note">{annotation.note}</p>}
      {isKept ? <p className="moved-label">{say('kept')}</p> : <Actions note={note} />}
    </li>
  );
}
