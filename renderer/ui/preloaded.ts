import { createElement, lazy, useState } from 'react';
import type { ComponentType, FunctionComponent } from 'react';

export interface Preloaded<P> extends FunctionComponent<P> {
  /** Fetches its code, while nobody waits. */
  readonly preload: () => Promise<unknown>;
}

/**
 * A component whose code comes later, as React's `lazy` has it, except that with its code there it is drawn at once: what
 * a person types after the key that opens it is typed into it. `lazy` draws nothing first even then.
 */
export function preloaded<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
): Preloaded<P> {
  let there: ComponentType<P> | null = null;
  const preload = async () => {
    const module = await load();
    there = module.default;
    return module;
  };
  const Later = lazy(preload);
  function Component(props: P) {
    // One that was drawn before its code came stays as it is, and so does what it holds.
    const [Drawn] = useState<ComponentType<P>>(() => there ?? Later);
    return createElement(Drawn, props);
  }
  return Object.assign(Component, { preload });
}
