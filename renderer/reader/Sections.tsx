import { memo, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { Folded } from './Folded';
import { useModel } from './model';
import type { ReaderModel } from './model';
import { nest } from './nest';
import type { ItemNode, ListNode, TextNode } from './nest';
import { Run } from './Run';
import { TextBlock } from './TextBlock';

interface NodesProps {
  readonly model: ReaderModel;
  readonly nodes: readonly TextNode[];
}

/** A marker as it is drawn: of two in one, "- ▶", the dash is what a converter put before the printed one. */
const hungMarker = (marker: string): string => marker.replace(/^[-*+–—•·]\s+(?=\S)/u, '');

function Item({ model, item }: { readonly model: ReaderModel; readonly item: ItemNode }) {
  const block = model.blocks[item.index];
  if (block?.type !== 'listItem') return null;
  return (
    <li data-block={item.index} data-marker={hungMarker(block.marker) || undefined}>
      <Run as="p" text={block.text} block={item.index} />
      {item.inside.length > 0 && <Nodes model={model} nodes={item.inside} />}
    </li>
  );
}

function List({ model, list }: { readonly model: ReaderModel; readonly list: ListNode }) {
  const Element = list.ordered ? 'ol' : 'ul';
  return (
    <Element>
      {list.items.map((item) => (
        <Item key={item.index} model={model} item={item} />
      ))}
    </Element>
  );
}

function Nodes({ model, nodes }: NodesProps) {
  return nodes.map((node) => {
    if (node.kind === 'list') {
      return <List key={`list-${node.items[0]?.index}`} model={model} list={node} />;
    }
    if (node.kind === 'fold') {
      const parts = model.folds.get(node.index) ?? [];
      return <Folded key={`fold-${node.index}`} parts={parts} before={node.index} />;
    }
    const block = model.blocks[node.index];
    return block && block.type !== 'listItem' ? (
      <TextBlock key={node.index} block={block} index={node.index} />
    ) : null;
  });
}

/** The blocks of a section. */
function DrawnSection({ section }: { readonly section: number }) {
  const model = useModel();
  const extent = model.sections[section];
  const nodes = useMemo(
    () => (extent ? nest(model.blocks, extent, (at) => model.folds.has(at)) : []),
    [extent, model],
  );
  return <Nodes model={model} nodes={nodes} />;
}

interface SectionProps {
  readonly section: number;
  readonly drawn: boolean;
  /** Called when the section's text has come into the page, or has left it. */
  readonly onDrawn: (section: number) => void;
}

/** A section of the text: its blocks, or as long as they are not drawn the space that they will take. */
const SectionView = memo(function SectionView({ section, drawn, onDrawn }: SectionProps) {
  const { sections, lazy, index } = useModel();
  const root = useRef<HTMLElement>(null);
  const height = sections[section]?.height ?? 0;
  // Its blocks can be found by their offsets as long as they are in the page. Here and not with the blocks, whose effects
  // run before this element is known.
  useLayoutEffect(() => {
    if (!drawn || !root.current) return undefined;
    index.mount(section, root.current);
    onDrawn(section);
    return () => {
      index.unmount(section);
      onDrawn(section);
    };
  }, [drawn, index, section, onDrawn]);
  return (
    <section
      ref={root}
      data-section={section}
      className={lazy ? 'lazy' : undefined}
      style={drawn ? { containIntrinsicBlockSize: `auto ${height}px` } : { minBlockSize: height }}
    >
      {drawn && <DrawnSection section={section} />}
    </section>
  );
});

/** All sections. A long report has hundreds: what is not drawn is one element each, and asks for nothing. */
export function Sections({ onDrawn }: Pick<SectionProps, 'onDrawn'>) {
  const { queue, sections } = useModel();
  useSyncExternalStore(queue.subscribe, queue.version);
  return sections.map(({ first }, section) => (
    <SectionView key={first} section={section} drawn={queue.isDrawn(section)} onDrawn={onDrawn} />
  ));
}
