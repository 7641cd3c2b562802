/**
 * The measure of the page that an unwrapped text was taken from.
 *
 * Where a page break cut a paragraph, its first half fills a whole number of printed lines. If several cuts
 * agree on one line width, that is the measure, and it tells further cuts from paragraphs that merely lack
 * their full stop.
 */

const FROM = 20;
const TO = 60;
const STEP = 0.1;
/** How far a printed line may be from the measure, as a share of it. */
const TOLERANCE = 0.03;
const ENOUGH = 4;
/** More cuts than this say nothing new. */
const MOST = 300;

/** The number of printed lines that a text of this width fills to the end, or 0 if it does not. */
export function filledLines(width: number, measure: number): number {
  const lines = Math.round(width / measure);
  return lines >= 1 && Math.abs(width / lines - measure) <= measure * TOLERANCE ? lines : 0;
}

/**
 * The measure in em on which the widths of cut texts agree, or null if there are fewer than four cuts or no
 * measure fits nearly all of them. Texts of more than six lines say nothing: they fit any measure.
 */
export function inferMeasure(cuts: readonly number[]): number | null {
  const telling = cuts.filter((width) => width >= FROM && width <= FROM * 10).slice(0, MOST);
  if (telling.length < ENOUGH) return null;
  let best = 0;
  let bestFit = 0;
  for (let measure = FROM; measure <= TO; measure += STEP) {
    let agreeing = 0;
    let error = 0;
    for (const width of telling) {
      const lines = filledLines(width, measure);
      if (lines < 1 || lines > 6) continue;
      agreeing++;
      error += Math.abs(width / lines - measure) / measure;
    }
    // A wide measure that fits is worth more than a narrow one, which fits by chance.
    const fit = agreeing - error * 4 + measure / 200;
    if (agreeing >= telling.length * 0.8 && agreeing >= ENOUGH && fit > bestFit) {
      bestFit = fit;
      best = measure;
    }
  }
  return best > 0 ? best : null;
}
