/** What SQLite can hold. Numbers are 64-bit integers or doubles; bytes become a BLOB. */
export type SqlValue = string | number | null | Uint8Array;

/** A statement and the values for its `?`s, in order. */
export interface Query {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/**
 * Makes a statement of a template. Every `${value}` is bound, never written into the text, so that no value
 * can become SQL: `` sql`SELECT title FROM report WHERE id = ${id}` ``.
 */
export function sql(strings: TemplateStringsArray, ...values: readonly SqlValue[]): Query {
  return { text: strings.join('?'), values };
}
