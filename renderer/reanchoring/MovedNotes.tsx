/** What a newer copy did to the notes of the open report, for their owner to accept. Loaded when it is first opened. */
import { useEffect } from 'react';
import type { Fate, MovedNote } from '../../preload/contract/reanchoring';
import { useReanchoringWords } from '../locales/reanchoring-words';
import { useSay } from '../locales/say';
import { showOverlay } from '../state/app';
import { accept, loadMoved, undoInReview, useReanchoring } from '../state/reanchoring';
import { Button, IconButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { MovedRow } from './MovedRow';
import './moved-notes.css';

const close = () => showOverlay(null);

/** What needs a decision most comes first. */
const ORDER: readonly Fate[] = ['unsure', 'orphan', 'reworded', 'same'];
/** More rows than this of one kind would make the dialog slow; those that are decided make room for the next. */
const SHOWN = 100;

function Group({ fate, notes }: { readonly fate: Fate; readonly notes: readonly MovedNote[] }) {
  const say = useReanchoringWords();
  const kept = useReanchoring((state) => state.kept);
  if (notes.length === 0) return null;
  const acceptAll = () =>
    accept(notes.map(({ annotation }) => annotation.id).filter((id) => !kept.has(id)));
  return (
    <section className="moved-group" aria-labelledby={`moved-${fate}`}>
      <div className="moved-group-head">
        <h3 id={`moved-${fate}`}>{say(`fate.${fate}`, { count: notes.length })}</h3>
        <p>{say(`why.${fate}`)}</p>
        {(fate === 'same' || fate === 'reworded') && (
          <Button
            look={fate === 'same' ? 'primary' : 'plain'}
            disabled={notes.every(({ annotation }) => kept.has(annotation.id))}
            onClick={() => void acceptAll()}
          >
            {say(`accept.${fate}`)}
          </Button>
        )}
      </div>
      <ul>
        {notes.slice(0, SHOWN).map((note) => (
          <MovedRow key={note.annotation.id} note={note} />
        ))}
      </ul>
    </section>
  );
}

export default function MovedNotes() {
  const words = useSay();
  const say = useReanchoringWords();
  const notes = useReanchoring((state) => state.notes);
  useEffect(() => void loadMoved(), []);
  return (
    <Dialog label={say('title')} className="moved" onClose={close}>
      <div className="moved-head">
        <h2>{say('title')}</h2>
        <IconButton icon="undo" label={say('undo')} onClick={() => void undoInReview()} />
        <IconButton icon="close" label={words('close')} keys="Esc" onClick={close} />
      </div>
      {notes === null || notes.length === 0 ? (
        <p className="moved-explain" role="status">
          {say(notes === null ? 'loading' : 'none')}
        </p>
      ) : (
        <>
          <p className="moved-explain">{say('explain')}</p>
          <div className="moved-list" tabIndex={-1}>
            {ORDER.map((fate) => (
              <Group key={fate} fate={fate} notes={notes.filter((note) => note.fate === fate)} />
            ))}
          </div>
        </>
      )}
    </Dialog>
  );
}
