/** `mc:AlternateContent` holds the same thing twice, for newer and for older readers: one of the two is kept. */
import { childOf, descendantsOf, isElement, localName, type XmlElement } from '../xml/xml-tree';

const hasPicture = (element: XmlElement): boolean =>
  descendantsOf(element, 'blip').length > 0 || descendantsOf(element, 'imagedata').length > 0;

function chosenOf(element: XmlElement): XmlElement | undefined {
  const choice = childOf(element, 'Choice');
  const fallback = childOf(element, 'Fallback');
  if (!choice || !fallback) return choice ?? fallback;
  // A kind of chart that only newer versions draw brings its picture along for the others.
  const isDrawn = hasPicture(choice) || descendantsOf(choice, 'txbxContent').length > 0;
  return !isDrawn && hasPicture(fallback) ? fallback : choice;
}

/** Replaces each alternative below `element` by what is kept of it. Changes the tree in place. */
export function settleAlternatives(element: XmlElement): void {
  element.children.forEach((child, index) => {
    if (!isElement(child)) return;
    settleAlternatives(child);
    if (localName(child) !== 'AlternateContent') return;
    const chosen = chosenOf(child);
    element.children[index] = chosen ?? '';
  });
}
