/** Messages: a sentence with `{blanks}`, or one for each plural form that its language has. */
export interface Plural {
  readonly one?: string;
  readonly other: string;
}
export type Message = string | Plural;

type Blanks<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;

/** What fills the blanks of a message: `count` is a number, which also chooses the plural form. */
export type Fillings<M extends Message> =
  BlanksOf<M> extends never
    ? []
    : [
        fillings: {
          readonly [Name in BlanksOf<M>]: Name extends 'count' ? number : string | number;
        },
      ];

type BlanksOf<M extends Message> = M extends string
  ? Blanks<M>
  : M extends { readonly other: infer Other extends string }
    ? Blanks<Other>
    : never;

const pluralRules = new Map<string, Intl.PluralRules>();

function pluralForm(count: number, language: string): Intl.LDMLPluralRule {
  let rules = pluralRules.get(language);
  if (rules === undefined) {
    rules = new Intl.PluralRules(language);
    pluralRules.set(language, rules);
  }
  return rules.select(count);
}

/**
 * The words of a message. Numbers are written as `language` writes them (`1,234`); a blank without a filling
 * stays visible, so that a test can find it.
 */
export function fill(
  message: Message,
  fillings: Readonly<Record<string, string | number>>,
  language: string,
): string {
  const count = fillings['count'];
  const text =
    typeof message === 'string'
      ? message
      : typeof count === 'number' && pluralForm(count, language) === 'one'
        ? (message.one ?? message.other)
        : message.other;
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => {
    const value = fillings[name];
    if (value === undefined) return blank;
    return typeof value === 'number' ? value.toLocaleString(language) : value;
  });
}
