/**
 * Keys between the wish to write a note and the field for it, which may still be on its way: they belong to the note, and to
 * no command.
 */
import { useReader } from '../state/reader';

/** A field that takes longer than this, in ms, will not come; keys are commands again. */
const PATIENCE = 3000;

let waiting: { readonly key: string; readonly since: number } | null = null;

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'timeStamp'>;

/** What a draft becomes by a key; null for a key that writes nothing. */
export function typed(draft: string, { key, ctrlKey, metaKey, altKey }: Press): string | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === 'Enter') return `${draft}\n`;
  if (key === 'Backspace') return [...draft].slice(0, -1).join('');
  return [...key].length === 1 ? draft + key : null;
}

/**
 * Gives a key to the note whose field is awaited; answers whether it took it.
 *
 * @param fieldStands whether the field is there, and takes its keys itself
 */
export function typeAhead(press: Press, fieldStands: boolean): boolean {
  const { editing, drafts, setDraft, saveNote, leaveNote } = useReader.getState();
  if (editing === null || fieldStands) {
    waiting = null;
    return false;
  }
  if (waiting?.key !== editing) waiting = { key: editing, since: press.timeStamp };
  if (press.timeStamp - waiting.since > PATIENCE) return false;
  const text = typed(drafts[editing] ?? '', press);
  if (text !== null) setDraft(text);
  else if (press.key === 'Enter' && (press.ctrlKey || press.metaKey)) saveNote();
  else if (press.key === 'Escape') leaveNote();
  else return false;
  return true;
}
