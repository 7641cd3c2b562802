import { useSearchWords } from '../locales/search-words';
import { setListed } from '../state/find';
import HitList from './HitList';

const hide = () => setListed(false);

/** The list of hits over the text of a narrow window; a click beside it closes it. */
export default function HitDrawer() {
  const say = useSearchWords();
  return (
    <>
      <button type="button" className="drawer-scrim" aria-label={say('hits.hide')} onClick={hide} />
      <div className="drawer drawer-outline">
        <HitList />
      </div>
    </>
  );
}
