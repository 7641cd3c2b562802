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

function Item({ model, item }: { readonly model: ReaderModel; readonly item: ItemNode }) {
  const block = model.blocks[item.index];
  if (block?.type !== 'listItem') return null;
  return (
    <li data-block={item.index} data-marker={block.marker || undefined}>
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

interface SectionProps {
  readonly section: number;
  /** Called when the section's text has come into the page, or has left it. */
  readonly onDrawn: (section: number) => void;
}

/** A section of the text: its blocks, or as long as they are not drawn the space that they will take. */
export const SectionView = memo(function SectionView({ section, onDrawn }: SectionProps) {
  const model = useModel();
  const { queue, index } = model;
  const root = useRef<HTMLElement>(null);
  const drawn = useSyncExternalStore(
    useMemo(() => (listener: () => void) => queue.subscribe(section, listener), [queue, section]),
    () => queue.isDrawn(section),
  );
  const extent = model.sections[section];
  const height = extent?.height ?? 0;
  const nodes = useMemo(
    () => (extent && drawn ? nest(model.blocks, extent, (at) => model.folds.has(at)) : []),
    [drawn, extent, model],
  );

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
      className={model.lazy ? 'lazy' : undefined}
      style={model.lazy ? { containIntrinsicBlockSize: `auto ${height}px` } : undefined}
    >
      {drawn ? (
        <Nodes model={model} nodes={nodes} />
      ) : (
        <div style={{ blockSize: height }} aria-hidden="true" />
      )}
    </section>
  );
});
