/** A place in a text, in UTF-16 offsets; half-open. */
export interface Place {
  readonly start: number;
  readonly end: number;
}
