import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { boundariesIn, offsetAt, spanOf } from '../../../../renderer/reader/text-positions';

/** The page of a text in which runs are parted by one character that no element shows. */
function page(html: string): HTMLElement {
  document.body.innerHTML = `<nav>outline</nav><main>${html}</main><aside>notes</aside>`;
  const root = document.querySelector('main');
  if (!root) throw new Error('no main');
  return root;
}

const SAMPLE = `
  <h2 data-start="0">标题</h2>
  <details><summary>folded</summary><p>advertising</p></details>
  <p data-start="3">plain <strong>bold</strong> tail</p>
  <figure><figcaption><span data-start="19">Figure 1: </span><span data-start="29">caption</span></figcaption>
    <div>no image</div></figure>
  <table><tbody><tr><td data-start="37">a</td><td data-start="39"></td><td data-start="40">c</td></tr></tbody></table>
  <p data-start="42">末段</p>`;

let root: HTMLElement;
beforeEach(() => {
  root = page(SAMPLE);
});

const element = (selector: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const textOf = (selector: string): Node => {
  const text = element(selector).firstChild;
  if (!text) throw new Error(`no text in ${selector}`);
  return text;
};

function range(start: [Node, number], end: [Node, number]): Range {
  const made = document.createRange();
  made.setStart(...start);
  made.setEnd(...end);
  return made;
}

describe('offsetAt', () => {
  test('within text, also after and inside of marks', () => {
    expect(offsetAt(root, textOf('h2'), 1)).toBe(1);
    expect(offsetAt(root, textOf('strong'), 2)).toBe(11);
    expect(offsetAt(root, element('p[data-start="3"]').lastChild as Node, 3)).toBe(16);
  });

  test('at an element of a run, by its children', () => {
    const run = element('p[data-start="3"]');
    expect([0, 1, 2, 3].map((child) => offsetAt(root, run, child))).toEqual([3, 9, 13, 18]);
  });

  test('from a place in no run, to the next or the previous one', () => {
    const folded = textOf('details p');
    expect(offsetAt(root, folded, 4, 'next')).toBe(3);
    expect(offsetAt(root, folded, 4, 'previous')).toBe(2);
    expect(offsetAt(root, root, root.childNodes.length, 'previous')).toBe(44);
    expect(offsetAt(root, root, root.childNodes.length, 'next')).toBeNull();
    expect(offsetAt(root, root, 0, 'previous')).toBeNull();
  });
});

describe('spanOf', () => {
  test('within one run and across runs of all kinds', () => {
    expect(spanOf(root, range([textOf('h2'), 1], [textOf('strong'), 2]))).toEqual({
      start: 1,
      end: 11,
    });
    const caption = textOf('figcaption span');
    expect(spanOf(root, range([caption, 7], [textOf('td'), 1]))).toEqual({ start: 26, end: 38 });
  });

  test('a triple click ends at the start of the next block, and gives its own', () => {
    const next = element('figure');
    const made = range([textOf('p[data-start="3"]'), 0], [next, 0]);
    expect(spanOf(root, made)).toEqual({ start: 3, end: 18 });
  });

  test('breaks and empty cells at its ends are left out', () => {
    const made = range([textOf('td'), 1], [textOf('p[data-start="42"]'), 0]);
    expect(spanOf(root, made)).toEqual({ start: 40, end: 41 });
  });

  test('select all, of the page or of the text, is the whole text', () => {
    const all = { start: 0, end: 44 };
    expect(spanOf(root, range([document.body, 0], [document.body, 3]))).toEqual(all);
    expect(spanOf(root, range([root, 0], [root, root.childNodes.length]))).toEqual(all);
  });

  test('from the outline into the text it begins with the text', () => {
    const nav = document.querySelector('nav')?.firstChild as Node;
    expect(spanOf(root, range([nav, 3], [textOf('h2'), 1]))).toEqual({ start: 0, end: 1 });
  });

  test('what holds no character of the text is no span', () => {
    const folded = textOf('details p');
    const aside = document.querySelector('aside')?.firstChild as Node;
    expect(spanOf(root, range([folded, 0], [folded, 5]))).toBeNull();
    expect(spanOf(root, range([aside, 0], [aside, 3]))).toBeNull();
    expect(spanOf(root, range([textOf('h2'), 1], [textOf('h2'), 1]))).toBeNull();
    const empty = element('td:nth-child(2)');
    expect(spanOf(root, range([empty, 0], [textOf('td:nth-child(3)'), 0]))).toBeNull();
  });
});

describe('there and back', () => {
  const run = fc.array(
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
      .map((text) => text.replaceAll('\n', ' ')),
    {
      minLength: 1,
      maxLength: 4,
    },
  );

  /** A run for each entry, each of whose parts is text or marked text in turn. */
  function build(runs: readonly (readonly string[])[]): { root: HTMLElement; text: string } {
    const main = page('');
    const texts = runs.map((parts) => parts.join(''));
    let start = 0;
    runs.forEach((parts, at) => {
      const block = document.createElement('p');
      block.dataset['start'] = String(start);
      parts.forEach((part, index) => {
        const piece = document.createTextNode(part);
        const mark = document.createElement('em');
        mark.append(piece);
        block.append(index % 2 === 0 ? piece : mark);
      });
      main.append(block);
      start += (texts[at]?.length ?? 0) + 1;
    });
    return { root: main, text: texts.join('\n') };
  }

  test('the boundaries of a range in a run lead back to its offsets, and hold its words', () => {
    fc.assert(
      fc.property(
        fc.array(run, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        (runs, a, b) => {
          const built = build(runs);
          const [low, high] = [a, b]
            .map((n) => n % (built.text.length + 1))
            .toSorted((x, y) => x - y);
          const [start, end] = [low ?? 0, high ?? 0];
          const parts = [...built.root.querySelectorAll<HTMLElement>('[data-start]')].flatMap(
            (element_) => {
              const found = boundariesIn(element_, start, end);
              return found ? [found] : [];
            },
          );
          const words = parts.map((part) =>
            range(
              [part.startContainer, part.startOffset],
              [part.endContainer, part.endOffset],
            ).toString(),
          );
          expect(words.join('\n').replaceAll('\n', '')).toBe(
            built.text.slice(start, end).replaceAll('\n', ''),
          );
          const first = parts[0];
          const last = parts.at(-1);
          if (!first || !last) return;
          const span = spanOf(
            built.root,
            range([first.startContainer, first.startOffset], [last.endContainer, last.endOffset]),
          );
          const inner = built.text.slice(start, end);
          expect(span).toEqual({
            start: start + (inner.length - inner.replace(/^\n+/, '').length),
            end: end - (inner.length - inner.replace(/\n+$/, '').length),
          });
        },
      ),
    );
  });
});
