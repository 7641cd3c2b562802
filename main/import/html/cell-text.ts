/** The text of a table cell on one line. */
import { isBlock, isUnseen } from './boundaries';
import { isElement, type HtmlElement, type HtmlNode } from './html-tree';
import { BODY_STYLE, isHidden } from './style';
import { TextRun } from '../text-run';

/** Lines and paragraphs of a cell meet as words do: with a space, or with none between Chinese characters. */
export function cellText(cell: HtmlElement): string {
  const run = new TextRun();
  const collect = (node: HtmlNode): void => {
    if (!isElement(node)) run.write(node, BODY_STYLE);
    else if (node.tag === 'br') run.write('\n', BODY_STYLE);
    else if (!isUnseen(node) && !isHidden(node)) {
      const stands = isBlock(node);
      if (stands) run.write('\n', BODY_STYLE);
      node.children.forEach(collect);
      if (stands) run.write('\n', BODY_STYLE);
    }
  };
  cell.children.forEach(collect);
  return run.take().text.replace(/^[\u00a0\u3000 ]+|[\u00a0\u3000 ]+$/g, '');
}
