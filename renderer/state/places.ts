/** Going to a place of the library, wherever one is. */
import type { PlaceTarget } from '../../preload/contract/quick-open';
import { useApp } from './app';
import { openReport } from './library';
import { useReader } from './reader';

/** Opens the report of a place unless it is open, and goes there; answers whether it could. */
export async function openPlace(target: PlaceTarget): Promise<boolean> {
  const { reportId, block, annotationId, offset } = target;
  const there = useApp.getState().view === 'reader' && useReader.getState().opened?.id === reportId;
  if (!there && !(await openReport(reportId))) return false;
  const reader = useReader.getState();
  if (annotationId !== undefined) reader.goToAnnotation(annotationId);
  else if (block !== undefined) reader.goToBlock(block);
  else if (offset !== undefined) reader.goToOffset(offset);
  return true;
}
