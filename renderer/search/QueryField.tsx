import type { KeyboardEventHandler, Ref } from 'react';
import { useComposedText } from '../ui/use-composed-text';

interface QueryFieldProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly label: string;
  /** What can be asked for; the field's tooltip. */
  readonly hint: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** In UTF-16 units. */
  readonly limit?: number;
  readonly onKeyDown?: KeyboardEventHandler;
}

/** A field that asks while one types, but not for the letters that an input method is still composing with. */
export function QueryField({
  ref,
  label,
  hint,
  value,
  onChange,
  limit = 500,
  onKeyDown,
}: QueryFieldProps) {
  const typed = useComposedText(value, onChange);
  return (
    <input
      ref={ref}
      type="text"
      className="query-field"
      aria-label={label}
      placeholder={label}
      title={hint}
      spellCheck={false}
      autoComplete="off"
      maxLength={limit}
      {...typed}
      onKeyDown={onKeyDown}
    />
  );
}
