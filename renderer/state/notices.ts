/** Short messages about what just happened. Shown by ui/Notices, in a polite live region. */
import { create } from 'zustand';

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Notice {
  readonly id: number;
  /** A `problem` stays until it is dismissed; the others leave by themselves. */
  readonly kind: 'info' | 'done' | 'problem';
  readonly message: string;
  readonly detail?: string;
  readonly action?: NoticeAction;
}

interface NoticesState {
  readonly notices: readonly Notice[];
  readonly nextId: number;
}

/** More than these at once would cover the text: the oldest leave first. */
const AT_ONCE = 4;

export const useNotices = create<NoticesState>()(() => ({ notices: [], nextId: 1 }));

/**
 * Shows a notice and answers its id, by which it can be dismissed. The same words twice are one notice,
 * the later one, so that a key held down does not fill the window.
 */
export function notify(notice: Omit<Notice, 'id'>): number {
  const { notices, nextId } = useNotices.getState();
  const others = notices.filter((old) => old.message !== notice.message);
  useNotices.setState({
    notices: [...others, { ...notice, id: nextId }].slice(-AT_ONCE),
    nextId: nextId + 1,
  });
  return nextId;
}

/** Takes a notice away; one that has left already is no matter. */
export function dismiss(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}
