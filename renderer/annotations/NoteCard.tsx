import { lazy, memo, Suspense, useState } from 'react';
import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import { percent } from '../locales/dates';
import { useLanguage, useSay } from '../locales/say';
import { useColourNames } from '../state/colour-names';
import { followLink } from '../state/links';
import { quoteOf } from '../state/quote-of';
import { reviewMoved } from '../state/reanchoring';
import { useReader } from '../state/reader';
import type { HeldAnnotation } from '../state/reader-held';
import { Button, IconButton } from '../ui/Button';
import { NoteText } from '../ui/NoteText';
import { Swatches } from '../ui/Swatches';
import { loadEditor } from './load-editor';

const Backlinks = lazy(() => import('./Backlinks'));
const NoteEditor = lazy(loadEditor);
const NoteHistory = lazy(() => import('./NoteHistory'));

interface PartProps {
  readonly item: HeldAnnotation;
}

/** What is not as one would expect: not saved yet, not saved at all, moved with the text. */
function Status({ item }: PartProps) {
  const say = useSay();
  const language = useLanguage();
  const { anchoring } = item.annotation;
  if (item.status === 'failed') {
    return (
      <p className="note-status note-failed">
        {say('notes.failed')}
        <Button look="quiet" onClick={() => useReader.getState().retry(item.key)}>
          {say('retry')}
        </Button>
      </p>
    );
  }
  return (
    <>
      {item.status === 'saving' && <p className="note-status note-saving">{say('notes.saving')}</p>}
      {anchoring.state === 'moved' && (
        <p className="note-status note-moved">
          {anchoring.score === 1
            ? say('notes.moved.same')
            : say('notes.moved', { percent: percent(anchoring.score, language) })}
          <Button look="quiet" onClick={reviewMoved}>
            {say('notes.moved.check')}
          </Button>
        </p>
      )}
    </>
  );
}

/** A draft that was left without being saved. */
function Draft({ item, draft }: PartProps & { readonly draft: string }) {
  const say = useSay();
  const { startNote, discardDraft } = useReader.getState();
  return (
    <div className="note-draft">
      <p className="note-text md-plain">{draft}</p>
      <p className="note-status">
        {say('notes.draft')}
        <Button look="quiet" onClick={() => startNote(item.key)}>
          {say('notes.draft.resume')}
        </Button>
        <Button look="quiet" onClick={() => discardDraft(item.key)}>
          {say('notes.draft.discard')}
        </Button>
      </p>
    </div>
  );
}

function Actions({ item }: PartProps) {
  const say = useSay();
  const nameOf = useColourNames();
  const [past, setPast] = useState(false);
  const { startNote, recolour, removeAnnotation } = useReader.getState();
  const { note, colour } = item.annotation;
  return (
    <div className="note-actions">
      <Swatches nameOf={nameOf} chosen={colour} onChoose={(next) => recolour(item.key, next)} />
      <span className="note-actions-gap" />
      <IconButton
        icon="pen"
        label={say(note === '' ? 'notes.write' : 'notes.edit')}
        keys="N"
        onClick={() => startNote(item.key)}
      />
      {item.annotation.revision > 1 && (
        <IconButton icon="history" label={say('notes.history')} onClick={() => setPast(true)} />
      )}
      <IconButton
        icon="trash"
        label={say('notes.delete')}
        onClick={() => removeAnnotation(item.key)}
      />
      <Suspense>{past && <NoteHistory item={item} close={() => setPast(false)} />}</Suspense>
    </div>
  );
}

function Body({ item }: PartProps) {
  const draft = useReader((state) => state.drafts[item.key]);
  const editing = useReader((state) => state.editing === item.key);
  const { note, tags } = item.annotation;
  if (editing) {
    return (
      <Suspense>
        <NoteEditor item={item} draft={draft ?? note} />
      </Suspense>
    );
  }
  return (
    <>
      {draft !== undefined && draft !== note ? (
        <Draft item={item} draft={draft} />
      ) : (
        note !== '' && (
          <div className="note-text">
            <NoteText text={note} onLink={followLink} />
          </div>
        )
      )}
      {tags.length > 0 && (
        <ul className="note-tags">
          {tags.map((tag) => (
            <li key={tag}>#{tag}</li>
          ))}
        </ul>
      )}
    </>
  );
}

interface CardProps extends PartProps {
  readonly focused: boolean;
  readonly language: string;
}

/** Longest quote that a screen reader is made to hear as the card's name, in UTF-16 units. */
const NAME_LENGTH = 40;

/** An annotation: what it marks, what its owner thought, and what can be done with it. */
export const NoteCard = memo(function NoteCard({ item, focused, language }: CardProps) {
  const say = useSay();
  const editing = useReader((state) => state.editing === item.key);
  const held = useReader((state) => (focused ? state.held : null));
  const { focusAnnotation, goToAnnotation, startNote } = useReader.getState();
  const { colour, note, target } = item.annotation;
  const quote = useReader(({ opened, starts }) => quoteOf(item.annotation, opened?.blocks, starts));
  const onClick = (event: MouseEvent) => {
    if (!(event.target as Element).closest('button, textarea, input, dialog, [role="listbox"]'))
      goToAnnotation(item.key);
  };
  const onFocus = (event: FocusEvent) => {
    if (event.target === event.currentTarget) focusAnnotation(item.key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.key !== 'Enter') return;
    event.preventDefault();
    startNote(item.key);
  };
  return (
    <article
      className="note-card"
      data-key={item.key}
      data-colour={colour}
      data-focused={focused || undefined}
      data-moved={item.annotation.anchoring.state === 'moved' || undefined}
      data-bare={(note === '' && !editing) || undefined}
      aria-label={say('notes.card', { quote: quote.slice(0, NAME_LENGTH) })}
      tabIndex={0}
      onClick={onClick}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <blockquote className="note-quote" lang={language}>
        {target.type === 'area' ? say('notes.area', { quote }) : quote}
      </blockquote>
      <Body item={item} />
      <Status item={item} />
      {focused && !editing && item.status === 'saved' && (
        <Suspense>
          <Backlinks id={item.annotation.id} changed={held} />
        </Suspense>
      )}
      {focused && !editing && <Actions item={item} />}
    </article>
  );
});
