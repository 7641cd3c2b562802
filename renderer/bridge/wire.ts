/**
 * Makes `window.offprint` of what the preload script has put there: the same calls, whose answers are parsed. It is
 * imported for that, before anything that calls.
 */
import type { OffprintApi } from '../../preload/contract/api';

type Calls = Readonly<Record<string, (input?: unknown) => Promise<string>>>;
type Wire = { readonly [group: string]: Calls } & { readonly on: OffprintApi['on'] };

declare global {
  interface Window {
    /** Answers each call with a Result as JSON. */
    readonly offprintWire: Wire;
  }
}

function unpacked(calls: Calls): Record<string, (input?: unknown) => Promise<unknown>> {
  const parsed = Object.entries(calls).map(
    ([name, call]) =>
      [name, async (input?: unknown): Promise<unknown> => JSON.parse(await call(input))] as const,
  );
  return Object.fromEntries(parsed);
}

const { on, ...groups } = window.offprintWire;

export const offprint = {
  ...Object.fromEntries(Object.entries(groups).map(([name, calls]) => [name, unpacked(calls)])),
  on,
} as OffprintApi;
window.offprint = offprint;
