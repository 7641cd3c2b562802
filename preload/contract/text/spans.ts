/** Spans of a text: `[start, end)` in UTF-16 units, ascending, none touching another. */
export type Spans = readonly (readonly [start: number, end: number])[];

/** The spans with one more in them; it joins those that it touches. Linear. */
export function addSpan(spans: Spans, start: number, end: number): Spans {
  if (start >= end) return spans;
  const before = spans.filter(([, last]) => last < start);
  const after = spans.filter(([first]) => first > end);
  const touched = spans.slice(before.length, spans.length - after.length);
  const first = Math.min(start, touched[0]?.[0] ?? start);
  const last = Math.max(end, touched.at(-1)?.[1] ?? end);
  return [...before, [first, last], ...after];
}

/** The share of `[start, end)` that the spans cover, in [0, 1]; 0 for nothing. */
export function shareOf(spans: Spans, start: number, end: number): number {
  if (start >= end) return 0;
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let covered = 0;
  for (let at = low; at < spans.length; at += 1) {
    const [first, last] = spans[at] ?? [end, end];
    if (first >= end) break;
    covered += Math.min(last, end) - Math.max(first, start);
  }
  return covered / (end - start);
}
