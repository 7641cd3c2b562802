/** The editor, which is fetched while nobody waits, so that no keystroke is lost when one first writes. */
export const loadEditor = () => import('./NoteEditor');
