/** The shape of `window.offprint`, derived from the contract. */
import type { Input, Output } from './calls';
import type { CallName, EventName } from './channels';
import type { EventPayload } from './events';
import type { Result, SpokenProblem } from './result';

type Group = CallName extends `${infer G}.${string}` ? G : never;
type MethodOf<G extends string> = CallName extends infer N
  ? N extends `${G}.${infer M}`
    ? M
    : never
  : never;
type Named<G extends string, M extends string> = `${G}.${M}` extends CallName ? `${G}.${M}` : never;

/** A call as the renderer sees it; it never rejects. */
type Method<K extends CallName> = (
  ...args: undefined extends Input<K>
    ? []
    : K extends 'reports.importDropped'
      ? [files: File[]]
      : [input: Input<K>]
) => Promise<Result<Output<K>, SpokenProblem>>;

export type OffprintApi = {
  [G in Group]: { [M in MethodOf<G>]: Method<Named<G, M>> };
} & {
  /** Calls `listener` for each event until the returned function is called. */
  on: <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) => () => void;
};
