import type { ComponentProps } from 'react';
import { Icon, type IconName } from './icons';
import './button.css';

interface ButtonProps extends ComponentProps<'button'> {
  readonly icon?: IconName;
  /** `primary`: the one thing to do here. `plain`: bounded. `quiet`: only words until it is pointed at. */
  readonly look?: 'primary' | 'plain' | 'quiet';
}

/** A button with words. */
export function Button({ icon, look = 'plain', className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button button-${look} ${className ?? ''}`} {...rest}>
      {icon !== undefined && <Icon name={icon} size={18} />}
      <span>{children}</span>
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  readonly icon: IconName;
  /** Its name, for screen readers and as its tooltip. */
  readonly label: string;
  /** Shown in the tooltip after the name, e.g. `Ctrl+E`. */
  readonly keys?: string | undefined;
}

/** A button with a picture. Give it `aria-pressed` to make it a toggle. */
export function IconButton({ icon, label, keys, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={`icon-button ${className ?? ''}`}
      aria-label={label}
      title={keys === undefined ? label : `${label}  ${keys}`}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
