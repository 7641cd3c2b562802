/** Reads a cell of a table as a number, in the ways in which Chinese and English reports print one. */

/** Words for powers of ten, longest first, so that 万亿 is not read as 万. */
const MAGNITUDES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
];

/** The same in Latin letters; a letter that goes on, as in `MWh`, is a unit and no magnitude. */
const LETTERS: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mm: 1e6,
  b: 1e9,
  bn: 1e9,
  t: 1e12,
  tn: 1e12,
  trn: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const SHARES: Readonly<Record<string, number>> = { '%': 1e-2, '‰': 1e-3, bp: 1e-4, bps: 1e-4 };

const ABOUT = /^(?:[<>≤≥≈~±]|约|近|超过?|逾|ca\.? )\s*/i;
const CURRENCY = /^(?:rmb|cny|usd|hkd|eur|(?:us|hk)?\$|[¥€£])\s*/i;
const SIGN = /^[-+−–—]\s*/;
const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|^\.\d+/;
/** The other end of a range, which does not count: the rows of a column go by where their ranges begin. */
const RANGE_END = /^\s*[-–—~至到]\s*[-+]?[\d.,]+/;

/** Full width to half width, one sign for one. */
const halved = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

function factorOf(rest: string): number {
  const unit = rest.trimStart().toLowerCase();
  const word = MAGNITUDES.find(([name]) => unit.startsWith(name));
  if (word) return word[1];
  const letters = /^[a-z]+/.exec(unit)?.[0] ?? unit.charAt(0);
  return LETTERS[letters] ?? SHARES[letters] ?? 1;
}

function without(pattern: RegExp, text: string): string {
  return text.replace(pattern, '');
}

/**
 * The value of a cell such as `15.7万亿`, `3,240`, `-1.2%`, `(0.5)`, `0.06 元/Wh` or `US$1.2bn`; of a range, where it
 * begins. Null for what is no number, which is also said of text with more digits after its unit, such as `1Q23`.
 */
export function parseNumber(cell: string): number | null {
  let text = halved(cell).replaceAll('￥', '¥').trim();
  const loss = /^\(([^()]*\d[^()]*)\)(%?)$/.exec(text);
  if (loss) text = `-${loss[1] ?? ''}${loss[2] ?? ''}`;
  text = without(ABOUT, text);
  const before = text;
  text = without(CURRENCY, without(SIGN, without(CURRENCY, text)));
  const negative = /^[^\d.+]*[-−–—]/.test(before);
  const digits = DIGITS.exec(text)?.[0];
  if (digits === undefined) return null;
  const rest = text.slice(digits.length).replace(RANGE_END, '');
  if (/\d/.test(rest.replace(/\([^)]*\)/g, '')) || /^[.,]/.test(rest)) return null;
  const value = Number(digits.replaceAll(',', '')) * factorOf(rest);
  return negative ? -value : value;
}
