/** Pictures of a Word file: drawings (DrawingML), and the older VML. */
import type { PictureDraft } from '../images/picture';
import { meaningfulAlt } from '../images/picture';
import { attributeOf, descendantsOf, type XmlElement } from '../xml/xml-tree';
import type { Relations } from './word-package';

const EMU_PER_PIXEL = 9525;

/** The pictures in a `w:drawing`, `w:pict` or `w:object`; a chart or diagram is one without a source. */
export function picturesOf(element: XmlElement, relations: Relations): PictureDraft[] {
  const properties = descendantsOf(element, 'docPr')[0];
  const alt = meaningfulAlt(
    properties && (attributeOf(properties, 'descr') ?? attributeOf(properties, 'title')),
  );
  const extent = Number(attributeOf(descendantsOf(element, 'extent')[0] ?? element, 'cx'));
  const width =
    Number.isFinite(extent) && extent > 0 ? Math.round(extent / EMU_PER_PIXEL) : undefined;
  const draft = (sources: readonly string[]): PictureDraft => ({
    kind: 'picture',
    sources,
    alt,
    origin: {},
    ...(width === undefined ? {} : { shownWidth: width }),
  });
  const blips = descendantsOf(element, 'blip').map((blip) => attributeOf(blip, 'embed'));
  const shapes = descendantsOf(element, 'imagedata').map((shape) => attributeOf(shape, 'id'));
  const drafts = [...blips, ...shapes].map((id) => {
    const relation = id === undefined ? undefined : relations.get(id);
    return draft(relation && !relation.isExternal ? [relation.target] : []);
  });
  if (drafts.length > 0) return drafts;
  const isChart = ['chart', 'relIds'].some((name) => descendantsOf(element, name).length > 0);
  return isChart ? [draft([])] : [];
}
