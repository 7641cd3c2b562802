import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../main/report/canonical-text';
import { outlineOf } from '../../../main/report/outline';
import { heading, paragraph } from '../export/fixtures';

const { blocks } = canonicalText([
  paragraph('摘要'),
  heading(1, '一'),
  paragraph('1'),
  heading(3, '跳级'),
  paragraph('2'),
  paragraph('3'),
  heading(2, '回到二级'),
  heading(1, '二'),
]);
const outline = outlineOf(blocks);

describe('outlineOf', () => {
  test('nests chapters by level, also where a level is skipped', () => {
    const [one, two] = outline.roots;
    expect(one).toMatchObject({ number: '1', title: '一', level: 1, block: 1 });
    expect(one?.children.map(({ number, title }) => [number, title])).toEqual([
      ['1.1', '跳级'],
      ['1.2', '回到二级'],
    ]);
    expect(two).toMatchObject({ number: '2', children: [] });
  });

  test('knows the chapters of a block, outermost first', () => {
    expect(outline.pathOf(5).map(({ title }) => title)).toEqual(['一', '跳级']);
    expect(outline.pathOf(6).map(({ title }) => title)).toEqual(['一', '回到二级']);
    expect(outline.pathOf(0)).toEqual([]);
  });

  test('names the place of a block', () => {
    expect([0, 1, 2, 5, 6].map(outline.locatorOf)).toEqual(['1', '1', '1.1', '1.1.2', '1.2']);
  });
});
