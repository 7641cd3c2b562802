/** A button, and what it opens below itself. The browser's popover brings the top layer, Escape and light dismissal. */
import { useId, useRef, useState, type ComponentProps, type ReactNode } from 'react';
import { IconButton } from './Button';
import type { IconName } from './icons';
import './popover.css';

interface PopoverButtonProps extends Pick<ComponentProps<'div'>, 'onKeyDown'> {
  readonly icon: IconName;
  readonly label: string;
  readonly keys?: string | undefined;
  readonly role: 'menu' | 'dialog';
  readonly className: string;
  /** Which of its elements gets the focus when it opens; the popover itself when there is none. */
  readonly firstFocus: string;
  /** What it holds; drawn only while it is open. */
  readonly children: (close: () => void) => ReactNode;
}

export function PopoverButton(props: PopoverButtonProps) {
  const { icon, label, keys, role, className, firstFocus, children, onKeyDown } = props;
  const id = useId();
  const anchor = `--anchor-${id.replace(/\W/g, '')}`;
  const popup = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        icon={icon}
        label={label}
        keys={keys}
        aria-haspopup={role}
        aria-expanded={open}
        popoverTarget={id}
        style={{ anchorName: anchor }}
      />
      <div
        ref={popup}
        id={id}
        className={`popup ${className}`}
        role={role}
        aria-label={label}
        tabIndex={-1}
        popover="auto"
        style={{ positionAnchor: anchor }}
        onKeyDown={onKeyDown}
        onBeforeToggle={(event) => setOpen(event.newState === 'open')}
        onToggle={(event) => {
          if (event.newState !== 'open' || popup.current === null) return;
          (popup.current.querySelector<HTMLElement>(firstFocus) ?? popup.current).focus();
        }}
      >
        {open && children(() => popup.current?.hidePopover())}
      </div>
    </>
  );
}
