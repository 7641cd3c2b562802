/** Over the text while the person looks for the passage of a note. Loaded with the review. */
import { useReanchoringWords } from '../locales/reanchoring-words';
import { useReader } from '../state/reader';
import { cancelPlacing, putHere, useReanchoring } from '../state/reanchoring';
import { Button } from '../ui/Button';
import './placing-bar.css';

/** Enough of a quote to know it by, in UTF-16 units. */
const SHOWN = 80;

export default function PlacingBar() {
  const say = useReanchoringWords();
  const placing = useReanchoring((state) => state.placing);
  const selected = useReader((state) => state.selection !== null);
  if (placing === null) return null;
  const quote = placing.annotation.target.quote.exact.slice(0, SHOWN);
  return (
    // A click on a button must leave the selection as it is.
    <section
      className="placing-bar"
      aria-label={say('placing.title')}
      onPointerDown={(event) => event.preventDefault()}
    >
      <p role="status">{say('placing.ask', { quote })}</p>
      <Button look="quiet" onClick={cancelPlacing}>
        {say('placing.cancel')}
      </Button>
      <Button look="primary" disabled={!selected} onClick={() => void putHere()}>
        {say('placing.put')}
      </Button>
    </section>
  );
}
