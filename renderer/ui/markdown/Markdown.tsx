/**
 * Draws a note from its tree, element by element: no markup is ever parsed as HTML, so a note has no way to bring any.
 * Links lead within the library; addresses of the network are shown, and lead nowhere.
 */
import { useMemo, type ReactNode } from 'react';
import { parseNote, type NoteNode } from './parse';
import './markdown.css';

interface Drawn {
  readonly node: NoteNode;
  readonly onLink: (url: string) => void;
}

/** Tags that a note may bring, drawn as they are. */
const PLAIN = new Set([
  'p',
  'ul',
  'blockquote',
  'strong',
  'em',
  's',
  'thead',
  'tbody',
  'tr',
  'td',
] as const);
type PlainTag = typeof PLAIN extends Set<infer Tag> ? Tag : never;

const isPlain = (tag: string): tag is PlainTag => (PLAIN as ReadonlySet<string>).has(tag);

/** A box at the beginning of an item, as GitHub has it. */
const BOX = /^\[([ xX])\]\s/;

function Item({ node, onLink }: Drawn) {
  const [first, ...rest] = node.children;
  const box = first?.type === 'text' ? BOX.exec(first.content) : null;
  const unboxed =
    first && box
      ? [{ ...first, content: first.content.slice(box[0].length) }, ...rest]
      : node.children;
  return (
    <li className={box ? 'md-task' : undefined} data-done={(box && box[1] !== ' ') || undefined}>
      <Nodes nodes={unboxed} onLink={onLink} />
    </li>
  );
}

function Link({ node, onLink }: Drawn) {
  const url = node.href ?? '';
  const words = <Nodes nodes={node.children} onLink={onLink} />;
  if (!url.startsWith('offprint://')) {
    return (
      <span className="md-address" title={url}>
        {words}
      </span>
    );
  }
  return (
    <button
      type="button"
      className="md-link"
      onClick={(event) => {
        event.stopPropagation();
        onLink(url);
      }}
    >
      {words}
    </button>
  );
}

function Node({ node, onLink }: Drawn): ReactNode {
  const inside = <Nodes nodes={node.children} onLink={onLink} />;
  if (isPlain(node.tag) && node.children.length > 0) return <node.tag>{inside}</node.tag>;
  switch (node.type) {
    case 'heading':
      return <p className={`md-heading md-heading-${node.tag}`}>{inside}</p>;
    case 'ordered_list':
      return <ol start={node.start}>{inside}</ol>;
    case 'list_item':
      return <Item node={node} onLink={onLink} />;
    case 'link':
      return <Link node={node} onLink={onLink} />;
    case 'code_inline':
      return <code>{node.content}</code>;
    case 'fence':
    case 'code_block':
      return (
        <pre tabIndex={0}>
          <code>{node.content}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'softbreak':
    case 'hardbreak':
      return <br />;
    case 'table':
      return (
        <div className="md-table">
          <table>{inside}</table>
        </div>
      );
    case 'th':
      return <th scope="col">{inside}</th>;
    case 'td':
      return <td />;
    case 'image':
      return <span className="md-address">{node.content}</span>;
    default:
      return node.children.length > 0 ? inside : node.content;
  }
}

interface NodesProps {
  readonly nodes: readonly NoteNode[];
  readonly onLink: (url: string) => void;
}

function Nodes({ nodes, onLink }: NodesProps) {
  // A tree that is read anew has no other names for its parts than their places.
  return nodes.map((node, at) => <Node key={`${at}`} node={node} onLink={onLink} />);
}

interface MarkdownProps {
  readonly text: string;
  readonly onLink: (url: string) => void;
}

/** A note, as its Markdown means it. */
export default function Markdown({ text, onLink }: MarkdownProps) {
  const tree = useMemo(() => parseNote(text), [text]);
  return (
    <div className="markdown">
      {tree === null ? <p className="md-plain">{text}</p> : <Nodes nodes={tree} onLink={onLink} />}
    </div>
  );
}
