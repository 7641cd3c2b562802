/** Pictures of channels, listings, covers, markers on lines of their own, and enumerations within sentences. */
import { describe, expect, it } from 'vitest';
import type { LooseElement, TextHints } from '../../../../main/import/structure/element';
import { recogniseStructure } from '../../../../main/import/structure/recognise';
import { linesOf } from '../../../../main/import/text';
import { text } from './elements';

const PROSE =
  '港口吞吐量逐年上升，腹地经济随之增长，泊位的利用率也达到了十年来的最高水平，新的泊位将在明年投入使用。';
const picture = (width: number, height: number): LooseElement => ({
  kind: 'image',
  asset: { id: `${width}x${height}`, mediaType: 'image/png', width, height },
  alt: '',
  origin: {},
});
const lost: LooseElement = { kind: 'image', asset: null, alt: '', origin: {} };
const types = (...elements: readonly LooseElement[]): string[] =>
  recogniseStructure(elements, 'x').blocks.map(({ type }) => type);

describe('pictures of a channel', () => {
  it('go with the lines that invite, and lost ones at the ends go', () => {
    expect(
      types(
        lost,
        text('港口的新周期'),
        text(PROSE),
        picture(900, 500),
        text(PROSE),
        text('长按识别二维码，关注我们的公众号'),
        picture(430, 430),
        lost,
      ),
    ).toEqual(['paragraph', 'figure', 'paragraph']);
  });

  it('are none where a caption names them, or the report goes on', () => {
    expect(
      types(text(PROSE), lost, text(PROSE), text('图 1：港口位置'), picture(400, 400)),
    ).toEqual(['paragraph', 'figure', 'paragraph', 'figure']);
  });
});

describe('preformatted lines', () => {
  it('are one block for each listing, with their indents and blank lines', () => {
    const code: TextHints = { role: 'preformatted', whole: true };
    const { blocks } = recogniseStructure(
      [
        text(PROSE),
        text('a = 1', code),
        { kind: 'gap' },
        text('  b = 2', code),
        text(PROSE),
        text('c', code),
      ],
      'x',
    );
    expect(blocks.map((block) => ('text' in block ? [block.type, block.text.text] : []))).toEqual([
      ['paragraph', PROSE],
      ['preformatted', 'a = 1\n\n  b = 2'],
      ['paragraph', PROSE],
      ['preformatted', 'c'],
    ]);
  });
});

describe('loose lines', () => {
  const shape = (lines: readonly string[]): string[] =>
    recogniseStructure(linesOf(lines.join('\n')), 'x').blocks.map((block) =>
      block.type === 'listItem' ? `${block.marker} ${block.text.text}` : block.type,
    );

  it('join a marker with the item below it', () => {
    expect(
      shape(['港口行业深度：新周期', '', PROSE, '', '►', '需求回升', '►', '供给受限']),
    ).toEqual(['paragraph', '► 需求回升', '► 供给受限']);
  });

  it('keep an enumeration within a sentence', () => {
    expect(
      shape(['港口行业深度：新周期', '', '（1）需求不足；（2）价格波动；（3）政策变化。']),
    ).toEqual(['paragraph']);
  });

  it('fold what a cover says of ratings and prices, but not what the text says', () => {
    const { boilerplate, blocks } = recogniseStructure(
      linesOf(
        [
          '港口行业深度：新周期',
          '评级：推荐（维持）',
          '总市值(亿元)：980.12',
          '',
          PROSE + PROSE,
          '',
          '评级：推荐（维持）',
        ].join('\n'),
      ),
      'x',
    );
    expect(boilerplate.flatMap(({ lines }) => lines)).toEqual([
      '评级：推荐（维持）',
      '总市值(亿元)：980.12',
    ]);
    expect(blocks).toHaveLength(2);
  });
});
