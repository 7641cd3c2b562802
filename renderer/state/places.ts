/** Going to a place of the library, wherever one is. */
import type { PlaceTarget } from '../../preload/contract/quick-open';
import { useApp } from './app';
import { openReport } from './library';
import { useReader } from './reader';
import type { ReaderState } from './reader-state';

/** Goes to a place in the report that a pane shows. */
export function goIn(reader: ReaderState, { block, annotationId, offset }: PlaceTarget): void {
  if (annotationId !== undefined) reader.goToAnnotation(annotationId);
  else if (block !== undefined) reader.goToBlock(block);
  else if (offset !== undefined) reader.goToOffset(offset);
}

/** Opens the report of a place unless it is open, and goes there; answers whether it could. */
export async function openPlace(target: PlaceTarget): Promise<boolean> {
  const { reportId } = target;
  const there = useApp.getState().view === 'reader' && useReader.getState().opened?.id === reportId;
  if (!there && !(await openReport(reportId))) return false;
  goIn(useReader.getState(), target);
  return true;
}
