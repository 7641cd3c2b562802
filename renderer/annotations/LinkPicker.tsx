import type { SayNotes } from '../locales/note-words';
import { Icon, type IconName } from '../ui/icons';
import type { Target } from './use-targets';

const ICONS: Readonly<Record<Target['kind'], IconName>> = {
  note: 'notes',
  chapter: 'outline',
  report: 'report',
};

export const optionId = (list: string, at: number): string => `${list}-${at}`;

interface PickerProps {
  readonly id: string;
  readonly say: SayNotes;
  readonly targets: readonly Target[];
  readonly at: number;
  readonly onChoose: (target: Target) => void;
}

/** What can be linked to, while `[[` is being written; the field keeps the focus. */
export function LinkPicker({ id, say, targets, at, onChoose }: PickerProps) {
  if (targets.length === 0) return <p className="link-none">{say('note.links.none')}</p>;
  return (
    <div id={id} className="link-picker" role="listbox" aria-label={say('note.links')}>
      {targets.map((target, index) => (
        <div
          key={`${target.kind} ${target.to.annotationId ?? target.label} ${index}`}
          id={optionId(id, index)}
          className="link-option"
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          // The field would lose the focus, and the note would be saved.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(target)}
        >
          <Icon name={ICONS[target.kind]} size={16} />
          <span className="link-label">{target.label}</span>
          <span className="link-where">{target.where ?? say(`note.links.${target.kind}`)}</span>
        </div>
      ))}
    </div>
  );
}
