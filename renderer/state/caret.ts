/** Whether a caret stands in the text of a pane, with which text is selected by keys. */
import { createStore } from 'zustand/vanilla';
import { perPane } from './panes';

interface CaretState {
  readonly on: boolean;
}

export const useCaret = perPane(() => createStore<CaretState>()(() => ({ on: false })));
