/** A button that opens a menu: arrow keys, Home and End move, Escape closes. */
import type { KeyboardEvent } from 'react';
import { Icon, type IconName } from './icons';
import { Keys } from './Keys';
import { PopoverButton } from './Popover';
import './menu.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** In accelerator form. */
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** Where the focus goes from item `from` of `count` by a key; undefined for a key that moves nothing. */
export function menuStep(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (from + 1) % count;
    case 'ArrowUp':
      return (Math.max(from, 0) - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** Moves the focus within a menu. */
export function moveInMenu(event: KeyboardEvent<HTMLElement>): void {
  const items = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)'),
  ];
  const from = items.findIndex((item) => item === document.activeElement);
  const to = items.length === 0 ? undefined : menuStep(event.key, from, items.length);
  if (to === undefined) return;
  event.preventDefault();
  items[to]?.focus();
}

interface MenuItemsProps {
  readonly items: readonly MenuItem[];
  readonly close: () => void;
}

/** The entries of a menu; choosing one closes it first. */
export function MenuItems({ items, close }: MenuItemsProps) {
  return items.map((item) => (
    <button
      key={item.id}
      type="button"
      className="menu-item"
      role="menuitem"
      disabled={item.disabled}
      tabIndex={-1}
      onClick={() => {
        close();
        item.run();
      }}
    >
      <span className="menu-mark">
        {item.icon !== undefined && <Icon name={item.icon} size={18} />}
      </span>
      <span className="menu-label">{item.label}</span>
      {item.shortcut !== undefined && <Keys shortcut={item.shortcut} />}
    </button>
  ));
}

interface MenuButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly items: readonly MenuItem[];
}

export function MenuButton({ icon, label, items }: MenuButtonProps) {
  return (
    <PopoverButton
      icon={icon}
      label={label}
      role="menu"
      className="menu"
      firstFocus='[role="menuitem"]:not(:disabled)'
      onKeyDown={moveInMenu}
    >
      {(close) => <MenuItems items={items} close={close} />}
    </PopoverButton>
  );
}
