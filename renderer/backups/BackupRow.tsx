import { useEffect, useRef } from 'react';
import type { BackupSummary } from '../../preload/contract/backup';
import { useBackupWords, type SayBackups } from '../locales/backup-words';
import { facts } from '../locales/dates';
import { useLanguage } from '../locales/say';
import type { Language } from '../../preload/contract/words';
import { Button } from '../ui/Button';

interface BackupRowProps {
  readonly backup: BackupSummary;
  /** Whether its owner has chosen it and is being asked whether they are sure. */
  readonly asked: boolean;
  readonly restoring: boolean;
  readonly onAsk: (name: string | null) => void;
  readonly onRestore: (name: string) => void;
}

const momentOf = (isoMoment: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(isoMoment),
  );

function contentsOf(backup: BackupSummary, say: SayBackups, language: Language): string {
  if (!backup.sound) return say('damaged');
  const { annotations, notes, reports, kind } = backup;
  return facts(
    [
      say('annotations', { count: annotations }),
      notes > 0 ? say('notes', { count: notes }) : null,
      reports > 0 ? say('reports', { count: reports }) : null,
      kind === 'regular' ? null : say(`kind.${kind}`),
    ],
    language,
  );
}

/** Asks once more: what is replaced comes back only by another restore. */
function Question({ backup, restoring, onAsk, onRestore }: BackupRowProps) {
  const say = useBackupWords();
  const language = useLanguage();
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  const question = say('ask.title', { date: momentOf(backup.madeAt, language) });
  return (
    <div className="backup-question" role="group" aria-label={question}>
      <p>{question}</p>
      <div className="backup-answers">
        <Button ref={no} disabled={restoring} onClick={() => onAsk(null)}>
          {say('ask.no')}
        </Button>
        <Button look="primary" disabled={restoring} onClick={() => onRestore(backup.name)}>
          {say(restoring ? 'restoring' : 'ask.yes')}
        </Button>
      </div>
    </div>
  );
}

/** One backup: when it was made, what is in it, and the way back to it. */
export function BackupRow(props: BackupRowProps) {
  const { backup, asked, restoring, onAsk } = props;
  const say = useBackupWords();
  const language = useLanguage();
  const date = momentOf(backup.madeAt, language);
  return (
    <li className="backup" data-damaged={!backup.sound || undefined}>
      <div className="backup-line">
        <div className="backup-words">
          <p className="backup-date">{date}</p>
          <p className="backup-contents">{contentsOf(backup, say, language)}</p>
        </div>
        {backup.sound && !asked && (
          <Button
            disabled={restoring}
            aria-label={say('restore.of', { date })}
            onClick={() => onAsk(backup.name)}
          >
            {say('restore')}
          </Button>
        )}
      </div>
      {asked && <Question {...props} />}
    </li>
  );
}
