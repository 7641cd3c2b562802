/** References in the text: a click goes to what they point to, pointing at one shows it. One listener for all of them. */
import { useEffect, useState } from 'react';
import { goToBlock } from '../state/beside';

export interface Pointed {
  /** Index of the block that the reference points to. */
  readonly block: number;
  readonly link: HTMLElement;
}

/** Milliseconds that the pointer rests on a reference before it is shown; one that only passes by asks for nothing. */
const REST = 250;

const referenceAt = (target: EventTarget | null): Pointed | null => {
  const link = target instanceof Element ? target.closest<HTMLElement>('a.reference') : null;
  return link && { block: Number(link.dataset['target']), link };
};

/** The reference that is pointed at or has the focus. */
export function useReferences(text: HTMLElement | null): Pointed | null {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  useEffect(() => {
    if (!text) return undefined;
    let waiting = 0;
    const show = (next: Pointed | null, after: number) => {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => setPointed(next), after);
    };
    const onPoint = ({ target }: Event) => {
      const next = referenceAt(target);
      show(next, next === null ? 0 : REST);
    };
    const onLeave = () => show(null, 0);
    const onClick = (event: MouseEvent) => {
      const next = referenceAt(event.target);
      if (next === null) return;
      event.preventDefault();
      show(null, 0);
      if (getSelection()?.isCollapsed !== false) goToBlock(next.block, event);
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') show(null, 0);
    };
    const listeners = [
      ['pointerover', onPoint],
      ['pointerleave', onLeave],
      ['focusin', onPoint],
      ['focusout', onLeave],
    ] as const;
    for (const [name, listener] of listeners) text.addEventListener(name, listener);
    text.addEventListener('click', onClick);
    text.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(waiting);
      for (const [name, listener] of listeners) text.removeEventListener(name, listener);
      text.removeEventListener('click', onClick);
      text.removeEventListener('keydown', onKey);
    };
  }, [text]);
  return pointed;
}
