/** The backups of the notes, and how to go back to one. Loaded when it is first opened. */
import { useEffect, useState } from 'react';
import type { BackupSummary } from '../../preload/contract/backup';
import { request } from '../bridge/client';
import { useBackupWords } from '../locales/backup-words';
import { useSay } from '../locales/say';
import { showOverlay } from '../state/app';
import { Button, IconButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { BackupRow } from './BackupRow';
import './backups.css';

const close = () => showOverlay(null);

function useBackups(): readonly BackupSummary[] | null {
  const [backups, setBackups] = useState<readonly BackupSummary[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void request(window.offprint.backups.list()).then((answer) => {
      if (wanted) setBackups(answer.ok ? answer.value : []);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return backups;
}

/** Reads all notes and says whether they are as they were written. */
function Check() {
  const say = useBackupWords();
  const [checking, setChecking] = useState(false);
  const [found, setFound] = useState<number | null>(null);
  const check = async () => {
    setChecking(true);
    const answer = await request(window.offprint.backups.check());
    setChecking(false);
    setFound(answer.ok && answer.value.sound ? answer.value.annotations : null);
  };
  return (
    <div className="backups-foot">
      <p role="status">
        {checking ? say('checking') : found !== null && say('sound', { count: found })}
      </p>
      <Button disabled={checking} onClick={() => void check()}>
        {say('check')}
      </Button>
    </div>
  );
}

export default function Backups() {
  const words = useSay();
  const say = useBackupWords();
  const backups = useBackups();
  const [asked, setAsked] = useState<string | null>(null);
  const [restoring, setRestoring] = useState(false);
  const restore = async (name: string) => {
    setRestoring(true);
    // When it is done the page is loaded anew.
    const answer = await request(window.offprint.backups.restore({ name }));
    setRestoring(answer.ok);
  };
  return (
    <Dialog label={say('title')} className="backups" onClose={close}>
      <div className="backups-head">
        <h2>{say('title')}</h2>
        <IconButton icon="close" label={words('close')} onClick={close} />
      </div>
      <p className="backups-explain">{say('explain')}</p>
      {backups === null || backups.length === 0 ? (
        <p className="backups-none" role="status">
          {say(backups === null ? 'loading' : 'none')}
        </p>
      ) : (
        <ul className="backups-list">
          {backups.map((backup) => (
            <BackupRow
              key={backup.name}
              backup={backup}
              asked={asked === backup.name}
              restoring={restoring}
              onAsk={setAsked}
              onRestore={(name) => void restore(name)}
            />
          ))}
        </ul>
      )}
      <Check />
    </Dialog>
  );
}
