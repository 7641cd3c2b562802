import { beforeEach, describe, expect, test, vi } from 'vitest';
import { markSpans } from '../../../../renderer/reader/mark-spans';
import { Painter } from '../../../../renderer/reader/painter';
import type { Pen, Pens } from '../../../../renderer/reader/painter';
import { TextIndex } from '../../../../renderer/reader/text-index';
import { hold, holdAll, letGo } from '../../../../renderer/state/reader-held';
import type { Held } from '../../../../renderer/state/reader-held';
import { annotation } from '../blocks';

const PENS: Pen[] = [
  ...(['yellow', 'green', 'blue', 'pink', 'purple'] as const).flatMap((colour): Pen[] => [
    colour,
    `focused-${colour}`,
    `line-${colour}`,
  ]),
  'unsaved',
];

let ink: Map<Pen, Set<AbstractRange>>;
let index: TextIndex;
let painter: Painter;

/** How many ranges each pen has drawn, without those that drew none. */
const drawn = () =>
  Object.fromEntries(
    [...ink].flatMap(([pen, ranges]) => (ranges.size > 0 ? [[pen, ranges.size]] : [])),
  );

function section(number: number): HTMLElement {
  const root = document.createElement('section');
  const start = number * 12;
  root.innerHTML = `<p data-block data-start="${start}">first</p><p data-block data-start="${start + 6}">other</p>`;
  return root;
}

beforeEach(() => {
  // jsdom has no static ranges; the browser's are no more than these four values.
  vi.stubGlobal('StaticRange', function StaticRange(this: object, init: StaticRangeInit) {
    Object.assign(this, init);
  });
  ink = new Map(PENS.map((pen) => [pen, new Set<AbstractRange>()]));
  index = new TextIndex([0, 12, 24]);
  index.mount(0, section(0));
  index.mount(1, section(1));
  painter = new Painter(index, Object.fromEntries(ink) as unknown as Pens, (one) =>
    markSpans(one, [], []),
  );
});

const two = (): Held =>
  holdAll([annotation('a', 2, 8), annotation('b', 7, 9, { colour: 'green' })]);

describe('painting', () => {
  test('draws a range for each run that an annotation touches', () => {
    painter.update(two(), null);
    expect(drawn()).toEqual({ yellow: 2, green: 1 });
  });

  test('lays focus and the unsaved state over the colour', () => {
    const held = two();
    painter.update(
      hold(held, {
        key: 'c',
        annotation: annotation('c', 0, 3),
        acknowledged: null,
        status: 'saving',
      }),
      'b',
    );
    expect(drawn()).toEqual({ yellow: 3, green: 1, 'focused-green': 1, unsaved: 1 });
    painter.update(held, 'a');
    expect(drawn()).toEqual({ yellow: 2, green: 1, 'focused-yellow': 2 });
  });

  test('takes away what is gone', () => {
    painter.update(two(), 'a');
    painter.update(letGo(two(), 'a'), null);
    expect(drawn()).toEqual({ green: 1 });
  });

  test('leaves an orphan unpainted', () => {
    painter.update(holdAll([annotation('o', 0, 3, { anchoring: { state: 'orphan' } })]), null);
    expect(drawn()).toEqual({});
  });

  test('an annotation that reaches into a later section is painted there when it is drawn', () => {
    painter.update(holdAll([annotation('long', 20, 28)]), 'long');
    expect(drawn()).toEqual({ yellow: 1, 'focused-yellow': 1 });
    index.mount(2, section(2));
    painter.sectionDrawn(24, 36);
    expect(drawn()).toEqual({ yellow: 2, 'focused-yellow': 2 });
    painter.update(holdAll([]), null);
    expect(drawn()).toEqual({});
  });
});

describe('the index', () => {
  test('finds runs by their offsets, and those of a gap before it', () => {
    expect(index.runAt(0)?.dataset['start']).toBe('0');
    expect(index.runAt(5)?.dataset['start']).toBe('0');
    expect(index.runAt(7)?.dataset['start']).toBe('6');
    expect(index.runAt(13)?.dataset['start']).toBe('12');
  });

  test('has nothing of a section that is not in the page', () => {
    expect(index.runAt(30)).toBeNull();
    expect(index.blocksOf(2)).toEqual([]);
    index.unmount(1);
    expect(index.runAt(13)).toBeNull();
  });
});
