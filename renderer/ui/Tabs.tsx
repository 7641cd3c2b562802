/** Panes of which one is shown: the arrow keys, Home and End go from tab to tab. */
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Icon, type IconName } from './icons';
import './tabs.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Stands for the label where the tabs have no room for words; the label is then its name and its tip. */
  readonly icon?: IconName;
  /** Shown beside the label. */
  readonly count?: number | undefined;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** The pane of the chosen tab. */
  readonly children: ReactNode;
}

/** The tab to which a key leads from tab `from` of `count`, round the ends; undefined for a key that leads nowhere. */
export function tabStep(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % count;
    case 'ArrowLeft':
      return (from + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

export function Tabs<Id extends string>({
  label,
  tabs,
  chosen,
  onChoose,
  children,
}: TabsProps<Id>) {
  const name = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const from = tabs.findIndex(({ id }) => id === chosen);
    const to = tabStep(event.key, from, tabs.length);
    const next = to === undefined ? undefined : tabs[to];
    if (to === undefined || next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  };
  return (
    <div className="tabs">
      <div ref={list} className="tab-list" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ id, label: words, icon, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${name}-${id}`}
            className="tab"
            aria-selected={id === chosen}
            aria-controls={`${name}-pane`}
            tabIndex={id === chosen ? 0 : -1}
            {...(icon !== undefined && { title: words })}
            onClick={() => onChoose(id)}
          >
            {icon !== undefined && <Icon name={icon} size={18} />}
            <span className="tab-words">{words}</span>
            {count !== undefined && count > 0 && <span className="tab-count">{count}</span>}
          </button>
        ))}
      </div>
      <div
        id={`${name}-pane`}
        className="tab-pane"
        role="tabpanel"
        aria-labelledby={`${name}-${chosen}`}
        tabIndex={0}
      >
        {children}
      </div>
    </div>
  );
}
