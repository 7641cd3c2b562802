/** Notices at the lower edge of the window. Done and info leave by themselves, unless someone is at them. */
import { useEffect, useState } from 'react';
import { useSay } from '../locales/say';
import { dismiss, useNotices, type Notice } from '../state/notices';
import { Button, IconButton } from './Button';
import { Icon, type IconName } from './icons';
import './notices.css';

/** Long enough to read and to reach the button, in ms. */
const STAY = 6000;

const ICONS: Readonly<Record<Notice['kind'], IconName>> = {
  info: 'info',
  done: 'check',
  problem: 'warning',
};

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const say = useSay();
  const [held, setHeld] = useState(false);
  const { id, kind, message, detail, action } = notice;
  useEffect(() => {
    if (held || kind === 'problem') return undefined;
    const timer = setTimeout(() => dismiss(id), STAY);
    return () => clearTimeout(timer);
  }, [held, id, kind]);
  return (
    <li
      className={`notice notice-${kind}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={ICONS[kind]} />
      <div className="notice-words">
        <p className="notice-message">{message}</p>
        {detail !== undefined && <p className="notice-detail">{detail}</p>}
      </div>
      {action !== undefined && (
        <Button
          look="quiet"
          onClick={() => {
            dismiss(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label={say('notices.dismiss')} onClick={() => dismiss(id)} />
    </li>
  );
}

export function Notices() {
  const say = useSay();
  const notices = useNotices((state) => state.notices);
  return (
    <section className="notices" aria-label={say('notices.label')}>
      <ol aria-live="polite" aria-relevant="additions">
        {notices.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      </ol>
    </section>
  );
}
