import { expect, test } from 'vitest';
import { SectionQueue } from '../../../../renderer/reader/section-queue';

/** Idle time that comes when the test says so. */
function idle() {
  let waiting: (() => void) | null = null;
  return {
    when: (callback: () => void) => {
      waiting = callback;
      return () => {
        waiting = null;
      };
    },
    pass: () => {
      const callback = waiting;
      waiting = null;
      callback?.();
      return callback !== null;
    },
  };
}

const drawn = (queue: SectionQueue, count: number): number[] =>
  Array.from({ length: count }, (_, at) => at).filter((at) => queue.isDrawn(at));

test('what is in view is drawn at once, and nothing else', () => {
  expect(drawn(new SectionQueue(9, 4, idle().when, false), 9)).toEqual([4]);
  expect(drawn(new SectionQueue(9, 4, idle().when, true), 9)).toEqual([4, 5]);
  expect(drawn(new SectionQueue(2, 1, idle().when, true), 2)).toEqual([1]);
  expect(drawn(new SectionQueue(0, -1, idle().when, false), 1)).toEqual([]);
});

test('the others follow one by one, the closest first, until all are drawn', () => {
  const time = idle();
  const queue = new SectionQueue(6, 2, time.when, false);
  const order: number[] = [];
  for (let at = 0; at < 6; at += 1) queue.subscribe(at, () => order.push(at));
  queue.start();
  while (time.pass());
  expect(order).toEqual([3, 1, 4, 0, 5]);
});

test('a jump draws its place at once, and what is around it next', () => {
  const time = idle();
  const queue = new SectionQueue(20, 0, time.when, false);
  const order: number[] = [];
  for (let at = 0; at < 20; at += 1) queue.subscribe(at, () => order.push(at));
  queue.start();
  queue.need(15);
  expect(order).toEqual([15, 16, 14]);
  time.pass();
  expect(order.at(-1)).toBe(17);
});

test('stopped, it draws nothing more', () => {
  const time = idle();
  const stop = new SectionQueue(9, 0, time.when, false).start();
  stop();
  expect(time.pass()).toBe(false);
});
