/** What commands may ask about before they act. */
import type { Settings } from '../../preload/contract/settings';
import { useApp, type Overlay, type Platform, type View } from '../state/app';
import { useFigureView } from '../state/figure-view';
import { useFind } from '../state/find';
import { useImport } from '../state/import';
import { hasPages } from '../state/original';
import { usePanels } from '../state/panels';
import { isSplit, usePanes } from '../state/panes';
import { useReader } from '../state/reader';
import { useReanchoring } from '../state/reanchoring';
import { useTrail } from '../state/trail';

export interface CommandContext {
  readonly view: View;
  readonly overlay: Overlay | null;
  readonly settings: Settings;
  readonly platform: Platform;
  readonly importing: boolean;
  /** The report in the reader; null in the library. */
  readonly reportId: string | null;
  /** Whether the file of that report had pages that can be shown. */
  readonly hasPages: boolean;
  readonly headings: number;
  readonly annotations: number;
  /** Jumps that can be taken back, and made again. */
  readonly back: number;
  readonly forward: number;
  readonly hasSelection: boolean;
  /** Whether a place is being looked for, for an annotation. */
  readonly isPlacing: boolean;
  readonly hasFocusedAnnotation: boolean;
  /** Whether there are two panes. */
  readonly split: boolean;
  /** Whether nothing but the text is shown. */
  readonly focused: boolean;
  /** Whether something is open or selected that Escape closes or lets go of. */
  readonly escapable: boolean;
}

/** The context of this moment. */
export function commandContext(): CommandContext {
  const { view, overlay, settings, platform } = useApp.getState();
  const { opened, headings, held, selection, focusedAnnotationId } = useReader.getState();
  const { focused, drawer } = usePanels.getState();
  const reading = view === 'reader' && opened !== null;
  return {
    view,
    overlay,
    settings,
    platform,
    importing: useImport.getState().running,
    reportId: reading ? opened.id : null,
    hasPages: reading && hasPages(opened.blocks),
    headings: reading ? headings.length : 0,
    annotations: reading ? held.order.length : 0,
    back: reading ? useTrail.getState().back.length : 0,
    forward: reading ? useTrail.getState().forward.length : 0,
    hasSelection: reading && selection !== null,
    isPlacing: reading && useReanchoring.getState().placing !== null,
    hasFocusedAnnotation: reading && focusedAnnotationId !== null,
    split: reading && isSplit(usePanes.getState()),
    focused: reading && focused,
    escapable:
      overlay !== null ||
      drawer !== null ||
      selection !== null ||
      focusedAnnotationId !== null ||
      useFind.getState().open ||
      useFigureView.getState().block !== null,
  };
}

/** Calls `listener` when the context may have changed, until the returned function is called. */
export function onContextChange(listener: () => void): () => void {
  const leave = [
    useApp.subscribe(listener),
    useImport.subscribe(listener),
    usePanels.subscribe(listener),
    usePanes.subscribe(listener),
    useReader.subscribe(listener),
    useTrail.subscribe(listener),
    useReanchoring.subscribe(listener),
  ];
  return () => leave.forEach((unsubscribe) => unsubscribe());
}
