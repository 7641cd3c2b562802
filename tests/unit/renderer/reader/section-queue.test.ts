import { expect, test } from 'vitest';
import { MOST_DRAWN, SectionQueue } from '../../../../renderer/reader/section-queue';

const ALL = { has: () => true, ask: () => undefined, holds: () => false };

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

/** The sections in the order in which they come to be drawn, from now on. */
function orderOf(queue: SectionQueue, count: number): number[] {
  const order: number[] = [];
  let before = drawn(queue, count);
  queue.subscribe(() => {
    const now = drawn(queue, count);
    order.push(...now.filter((at) => !before.includes(at)));
    before = now;
  });
  return order;
}

test('what is in view is drawn at once, and nothing else', () => {
  expect(drawn(new SectionQueue(9, 4, idle().when, false, ALL), 9)).toEqual([4]);
  expect(drawn(new SectionQueue(9, 4, idle().when, true, ALL), 9)).toEqual([4, 5]);
  expect(drawn(new SectionQueue(2, 1, idle().when, true, ALL), 2)).toEqual([1]);
  expect(drawn(new SectionQueue(0, -1, idle().when, false, ALL), 1)).toEqual([]);
});

test('the others follow one by one, the closest first, until all are drawn', () => {
  const time = idle();
  const queue = new SectionQueue(6, 2, time.when, false, ALL);
  const order = orderOf(queue, 6);
  queue.start();
  while (time.pass());
  expect(order).toEqual([3, 1, 4, 0, 5]);
});

test('a jump draws its place at once, and what is around it next', () => {
  const time = idle();
  const queue = new SectionQueue(20, 0, time.when, false, ALL);
  const order = orderOf(queue, 20);
  queue.start();
  queue.need(15);
  expect(order).toEqual([15, 16, 14]);
  time.pass();
  expect(order.at(-1)).toBe(17);
});

test('stopped, it draws nothing more', () => {
  const time = idle();
  const stop = new SectionQueue(9, 0, time.when, false, ALL).start();
  stop();
  expect(time.pass()).toBe(false);
});

test('what has not come is asked for, and drawn when it has', () => {
  const asked: number[] = [];
  const there = new Set([3]);
  const supply = {
    ...ALL,
    has: (at: number) => there.has(at),
    ask: (at: number) => asked.push(at),
  };
  const queue = new SectionQueue(9, 3, idle().when, false, supply);
  queue.need(3);
  expect(drawn(queue, 9)).toEqual([3]);
  expect(asked).toEqual([4, 2]);
  there.add(4);
  queue.supplied();
  expect(drawn(queue, 9)).toEqual([3, 4]);
});

test('of a long report those far from the place leave, save what is in use', () => {
  const time = idle();
  const queue = new SectionQueue(500, 0, time.when, false, { ...ALL, holds: (at) => at === 2 });
  queue.start();
  for (const place of [0, 100, 200, 300]) {
    queue.need(place);
    while (time.pass());
  }
  const left = drawn(queue, 500);
  expect(left.length).toBeLessThanOrEqual(MOST_DRAWN);
  expect(left).toContain(2);
  expect(left.filter((at) => at >= 292 && at <= 308)).toHaveLength(17);
});
