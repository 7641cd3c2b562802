import { useState } from 'react';
import { useApp } from './app';
import { setPanelWidth } from './panels';
import type { Panel } from './panels';

/** The width of a panel in CSS pixels, as it is kept or just dragged, and what its edge needs to change it. */
export function usePanelWidth(panel: Panel) {
  const kept = useApp((state) => state.settings[panel].width);
  const [dragged, setDragged] = useState<number | null>(null);
  const width = dragged ?? kept;
  const onChange = (next: number) => {
    setDragged(null);
    setPanelWidth(panel, next);
  };
  return { width, edge: { width, onDrag: setDragged, onChange } };
}
