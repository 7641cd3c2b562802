import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextStore } from '../../../../preload/contract/text/text-store';

const text = fc.array(fc.constantFrom('a', 'b', '起', '重', ' '), { maxLength: 6 });

test('finds what each text holds, whatever was added between two searches', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          text.map((units) => ({ add: units.join('') })),
          fc.constant({ add: null }),
        ),
      ),
      fc.constantFrom('a', 'ab', '起', '重 ', 'bb'),
      (steps, term) => {
        const store = new TextStore();
        const texts: string[] = [];
        for (const { add } of steps) {
          if (add === null) {
            expect([...store.holding(term)]).toEqual(
              texts.map((one) => Number(one.includes(term))),
            );
          } else {
            expect(store.add(add)).toBe(texts.length);
            texts.push(add);
          }
        }
        expect([...store.holding(term)]).toEqual(texts.map((one) => Number(one.includes(term))));
      },
    ),
  );
});

test('holds more than wait to be joined', () => {
  const store = new TextStore();
  for (let at = 0; at < 5000; at += 1) store.add(at % 7 === 0 ? 'quay' : 'crane');
  expect(store.holding('quay').reduce((sum, one) => sum + one, 0)).toBe(715);
  store.add('quay');
  expect(store.holding('quay')[5000]).toBe(1);
});
