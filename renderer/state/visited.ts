/** The report that was opened from the list of all notes, to which a button leads back. */
import { create } from 'zustand';

export const useVisited = create<{ readonly reportId: string | null }>()(() => ({
  reportId: null,
}));
