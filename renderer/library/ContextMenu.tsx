/** What can be done with a report, or with all that are selected: at the pointer, or by the key for it. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useShelfWords } from '../locales/shelf-words';
import { showReview } from '../state/app';
import { importChosen } from '../state/import';
import { openReport, useLibrary } from '../state/library';
import { exportNotes, locateOriginal, useShelf } from '../state/shelf';
import { MenuItems, moveInMenu, type MenuItem } from '../ui/Menu';
import { removeAndFocus } from './remove';
import './context-menu.css';

export interface MenuAt {
  readonly item: HTMLElement;
  readonly ids: readonly string[];
  /** CSS pixels from the window's corner. */
  readonly x: number;
  readonly y: number;
}

interface ContextMenuProps {
  readonly at: MenuAt;
  readonly list: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

function useItems(ids: readonly string[], list: RefObject<HTMLElement | null>): MenuItem[] {
  const say = useShelfWords();
  const [only = ''] = ids;
  const lost = useLibrary(({ reports }) => reports.find(({ id }) => id === only)?.lost ?? 0);
  const damaged = useShelf((shelf) => shelf.damaged.has(only));
  const noPages = useShelf((shelf) => shelf.noPages.has(only));
  const locate: MenuItem[] = [
    {
      id: 'locate',
      icon: 'warning',
      label: say('pages.locate'),
      run: () => void locateOriginal(only),
    },
  ];
  const mend: MenuItem[] = [
    {
      id: 'mend',
      icon: 'warning',
      label: say('lost.import'),
      run: () => void importChosen(),
    },
  ];
  const single: MenuItem[] = [
    {
      id: 'open',
      icon: 'report',
      label: say('menu.open'),
      shortcut: 'Enter',
      run: () => void openReport(only),
    },
  ];
  const review: MenuItem[] = [
    { id: 'review', icon: 'check', label: say('menu.review'), run: () => showReview(only) },
  ];
  return [
    ...(ids.length === 1 ? single : []),
    ...(ids.length === 1 && (lost > 0 || damaged) ? mend : []),
    ...(ids.length === 1 && noPages ? locate : []),
    {
      id: 'arrange',
      icon: 'folder',
      label: say('menu.arrange'),
      shortcut: 'F2',
      run: () => useShelf.setState({ arranging: ids }),
    },
    { id: 'export', icon: 'export', label: say('menu.export'), run: () => void exportNotes(ids) },
    ...(ids.length === 1 ? review : []),
    {
      id: 'remove',
      icon: 'trash',
      label: say('menu.remove'),
      shortcut: 'Delete',
      run: () => {
        if (list.current) void removeAndFocus(list.current, ids);
      },
    },
  ];
}

/** Room that is left to the window's edges, in CSS pixels. */
const EDGE = 8;

export function ContextMenu({ at, list, onClose }: ContextMenuProps) {
  const say = useShelfWords();
  const menu = useRef<HTMLDivElement>(null);
  const items = useItems(at.ids, list);
  const title = useLibrary(({ reports }) => reports.find(({ id }) => id === at.ids[0]))?.metadata
    .title;

  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
    element.showPopover();
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(EDGE, Math.min(at.x, innerWidth - width - EDGE))}px`;
    element.style.top = `${Math.max(EDGE, Math.min(at.y, innerHeight - height - EDGE))}px`;
    element.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, [at]);

  // Not by the browser's light dismissal: letting go of the button that opened it would close it again.
  useEffect(() => {
    const outside = ({ target }: Event) => {
      if (target instanceof Node && menu.current?.contains(target) === false) onClose();
    };
    window.addEventListener('pointerdown', outside, true);
    window.addEventListener('blur', onClose);
    return () => {
      window.removeEventListener('pointerdown', outside, true);
      window.removeEventListener('blur', onClose);
    };
  }, [onClose]);

  const leave = () => {
    at.item.focus();
    onClose();
  };
  return (
    <div
      ref={menu}
      popover="manual"
      role="menu"
      className="popup menu context-menu"
      aria-label={
        at.ids.length === 1
          ? say('menu.label', { title: title ?? '' })
          : say('menu.many', { count: at.ids.length })
      }
      tabIndex={-1}
      onKeyDown={(event) => {
        moveInMenu(event);
        if (event.key !== 'Escape' && event.key !== 'Tab') return;
        event.preventDefault();
        leave();
      }}
    >
      <MenuItems items={items} close={leave} />
    </div>
  );
}
