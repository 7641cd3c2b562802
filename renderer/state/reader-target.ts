/** How main is told what an annotation is about. */
import type { Annotation, TargetRequest } from '../../preload/contract/annotation';

/** The request that the target of an annotation answers, at the place where it stands now. */
export function requestOf({
  target,
  anchoring,
}: Pick<Annotation, 'target' | 'anchoring'>): TargetRequest {
  const { start, end } = anchoring.state === 'orphan' ? target.position : anchoring;
  const at = start;
  switch (target.type) {
    case 'text':
      return { type: 'text', position: { start, end } };
    case 'area':
      return { type: 'area', at, area: target.area };
    case 'cells':
      return { type: 'cells', at, cells: target.cells };
    case 'report':
      return { type: 'report' };
    default:
      return { type: target.type, at };
  }
}
