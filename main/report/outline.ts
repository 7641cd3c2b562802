import type { PlacedBlock } from '../../preload/contract/report';

/** A chapter of the report: a heading, and what stands under it. */
export interface OutlineNode {
  /** Its place among its siblings at each depth, `2.1`; this is where it stands, not what its title says. */
  readonly number: string;
  readonly title: string;
  /** As the report has it, 1 to 6; a child may skip levels. */
  readonly level: number;
  /** Index of the heading block. */
  readonly block: number;
  readonly children: readonly OutlineNode[];
}

export interface Outline {
  readonly roots: readonly OutlineNode[];
  /** The chapters that hold a block, outermost first; empty for blocks before the first heading. */
  readonly pathOf: (block: number) => readonly OutlineNode[];
  /**
   * Where a block stands: `2.1.7` for the seventh block of chapter 2.1, `2.1` for its heading, `7` for the seventh
   * block before the first heading.
   */
  readonly locatorOf: (block: number) => string;
}

interface Chapter extends OutlineNode {
  readonly children: Chapter[];
}

/** Reads the chapters from the headings of `blocks`. Linear; lookups take constant time. */
export function outlineOf(blocks: readonly PlacedBlock[]): Outline {
  const roots: Chapter[] = [];
  const paths: (readonly Chapter[])[] = [];
  const ordinals: number[] = [];
  let path: readonly Chapter[] = [];
  let ordinal = 0;
  blocks.forEach((block, index) => {
    if (block.type === 'heading') {
      path = open(roots, path, { title: block.text.text, level: block.level, block: index });
      ordinal = 0;
    } else {
      ordinal += 1;
    }
    paths.push(path);
    ordinals.push(ordinal);
  });
  return {
    roots,
    pathOf: (block) => paths[block] ?? [],
    locatorOf: (block) => {
      const number = paths[block]?.at(-1)?.number;
      const within = ordinals[block] ?? 0;
      return [number, within === 0 ? undefined : String(within)].filter(Boolean).join('.');
    },
  };
}

/** Adds a chapter below the nearest one of a lower level, and answers the path to it. */
function open(
  roots: Chapter[],
  path: readonly Chapter[],
  heading: { title: string; level: number; block: number },
): readonly Chapter[] {
  const parents = path.filter(({ level }) => level < heading.level);
  const parent = parents.at(-1);
  const siblings = parent?.children ?? roots;
  const place = String(siblings.length + 1);
  const number = parent ? `${parent.number}.${place}` : place;
  const chapter: Chapter = { ...heading, number, children: [] };
  siblings.push(chapter);
  return [...parents, chapter];
}
