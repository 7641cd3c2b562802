import { describe, expect, it } from 'vitest';
import { directoryOf } from '../../../../main/report/directory';
import { chapterTimeLeft } from '../../../../renderer/state/chapter-time';
import { headingsIn, startsIn } from '../../../../renderer/state/reader-blocks';
import { figure, heading, paragraph, placed } from '../blocks';

/** Of 2 minutes. */
const two = paragraph('储'.repeat(800));
const { blocks } = placed([
  two,
  heading(1, '1'),
  two,
  heading(2, '1.1'),
  two,
  figure(1),
  heading(1, '2'),
  two,
]);
const directory = directoryOf(blocks, 1_000_000);
const starts = startsIn(directory);
const headings = headingsIn(directory, starts);

const left = (currentHeading: number | null, at: number) =>
  chapterTimeLeft({ blocks, starts, headings, currentHeading, position: starts[at] ?? 0 });

describe('the minutes left in a chapter', () => {
  it('are those of its text and of the chapters in it', () => {
    expect(left(1, 1)).toBeCloseTo(4, 1);
    expect(left(1, 2)).toBeCloseTo(4, 1);
    expect(left(3, 4)).toBeCloseTo(2, 1);
    expect(left(6, 7)).toBe(2);
  });

  it('become fewer as one reads, and are none for a figure', () => {
    expect(left(3, 5)).toBe(0);
  });

  it('are not told above the first chapter, nor for a chapter that takes many hours', () => {
    expect(left(null, 0)).toBeNull();
    const { blocks: long } = placed([heading(1, 'A'), paragraph('储'.repeat(60_000))]);
    const listed = directoryOf(long, 60_002);
    const begins = startsIn(listed);
    const place = { blocks: long, starts: begins, headings: headingsIn(listed, begins) };
    expect(chapterTimeLeft({ ...place, currentHeading: 0, position: 0 })).toBeNull();
  });
});
