import { diffArrays } from 'diff';

type Side = 'both' | 'quote' | 'report';

/** A piece of a quote turned into what a report says: in both, or in one of them only. */
export interface Piece {
  readonly side: Side;
  readonly text: string;
}

/** Words of scripts that part them, else single characters; white space with what is before it. */
const UNITS = /(?:[\p{Script=Latin}\p{N}]+|\P{M}\p{M}*)\s*/gu;

const unitsOf = (text: string): string[] => text.match(UNITS) ?? [];

const squeezed = (text: string) => text.replace(/\s+/g, '');

/** What was put in and what was left out between a quote and the report's words; white space alone makes no difference. */
export function differenceOf(quote: string, report: string): Piece[] {
  const changes = diffArrays(unitsOf(quote), unitsOf(report), {
    comparator: (one, other) => squeezed(one) === squeezed(other),
  });
  return changes.map(({ added, removed, value }) => ({
    side: added ? 'report' : removed ? 'quote' : 'both',
    text: value.join(''),
  }));
}
