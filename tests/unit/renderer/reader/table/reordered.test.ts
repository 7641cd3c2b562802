import { beforeEach, describe, expect, test, vi } from 'vitest';
import { TextIndex } from '../../../../../renderer/reader/text-index';
import { spanOf } from '../../../../../renderer/reader/text-positions';

/** A table whose rows (at 10 and 15) are looked at the other way round, between two paragraphs. */
const PAGE = `
  <p data-block="0" data-start="0">above the</p>
  <figure data-block="1"><table data-reordered=""><tbody>
    <tr><th class="carried">label</th><td data-start="18">b2</td></tr>
    <tr><th data-start="10">lab</th><td data-start="14">b1</td></tr>
  </tbody></table></figure>
  <p data-block="2" data-start="21">below</p>`;

let root: HTMLElement;
beforeEach(() => {
  vi.stubGlobal('StaticRange', function StaticRange(this: object, init: StaticRangeInit) {
    Object.assign(this, init);
  });
  root = document.createElement('main');
  root.innerHTML = PAGE;
  document.body.replaceChildren(root);
});

const textAt = (start: number): Node => {
  const text = root.querySelector(`[data-start="${start}"]`)?.firstChild;
  if (!text) throw new Error(`no run at ${start}`);
  return text;
};
function selected(from: [Node, number], to: [Node, number]) {
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return spanOf(root, range);
}

describe('a table whose rows stand in another order', () => {
  test('is painted where its words are', () => {
    const index = new TextIndex([0]);
    index.mount(0, root);
    const words = (start: number, end: number) =>
      index
        .ranges(start, end)
        .map(({ startContainer, startOffset, endOffset }) =>
          startContainer.nodeValue?.slice(startOffset, endOffset),
        );
    expect(words(11, 20)).toEqual(['ab', 'b1', 'b2']);
    expect(words(18, 23)).toEqual(['b2', 'be']);
    expect(index.runAt(19)?.textContent).toBe('b2');
  });

  test('lets a passage within a cell, or around the table, be selected', () => {
    expect(selected([textAt(18), 0], [textAt(18), 2])).toEqual({ start: 18, end: 20 });
    expect(selected([textAt(0), 6], [textAt(21), 5])).toEqual({ start: 6, end: 26 });
  });

  test('selects nothing from cell to cell: those words do not stand together in the text', () => {
    expect(selected([textAt(18), 0], [textAt(14), 2])).toBeNull();
    expect(selected([textAt(0), 6], [textAt(14), 1])).toBeNull();
  });
});
