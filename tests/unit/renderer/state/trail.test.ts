import { beforeEach, expect, test } from 'vitest';
import type { Locator } from '../../../../preload/contract/library';
import { useReader } from '../../../../renderer/state/reader';
import { useReaderView } from '../../../../renderer/state/reader-view';
import { leavePlace, travel, useTrail } from '../../../../renderer/state/trail';
import { openedReport, paragraph } from '../blocks';

let here: Locator;
const at = (offset: number): Locator => ({ offset, within: 0.5 });
const jump = (offset: number) => {
  leavePlace('first', here);
  here = at(offset);
};

beforeEach(() => {
  here = at(0);
  useReaderView.setState({
    view: {
      lineTop: () => null,
      lineStart: () => null,
      scroll: () => undefined,
      nearby: () => ({ start: 0, end: 0 }),
      inView: () => null,
      ranges: () => [],
      extent: () => ({ offsets: [], shares: [] }),
      locator: () => here,
      revisit: (place) => {
        here = place;
      },
    },
  });
  useReader.getState().setOpened(openedReport([paragraph('text')]));
});

test('goes back through the jumps to the line, and forward again', () => {
  jump(10);
  jump(20);
  travel(-1);
  expect(here).toEqual(at(10));
  travel(-1);
  expect(here).toEqual(at(0));
  travel(-1);
  expect(here).toEqual(at(0));
  travel(1);
  travel(1);
  expect(here).toEqual(at(20));
});

test('a new jump forgets what lay ahead', () => {
  jump(10);
  travel(-1);
  jump(30);
  travel(1);
  expect(here).toEqual(at(30));
  travel(-1);
  expect(here).toEqual(at(0));
});

test('another report begins without a trail', () => {
  jump(10);
  useReader.getState().setOpened(openedReport([paragraph('other')]));
  expect(useTrail.getState().back).toEqual([]);
  travel(-1);
  expect(here).toEqual(at(10));
});
