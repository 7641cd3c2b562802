/** From an annotation back to the request that makes one like it. */
import type { Annotation, Target, TargetRequest, TextPositionSelector } from '../annotation';

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

/** The request for the same kind of target at the place that a person has selected. */
export function requestAt(target: Target, position: TextPositionSelector): TargetRequest {
  return requestOf({ target, anchoring: { state: 'exact', ...position } });
}
