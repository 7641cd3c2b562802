import { useState, type KeyboardEventHandler, type Ref } from 'react';

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
  const [composed, setComposed] = useState<string | null>(null);
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
      value={composed ?? value}
      onCompositionStart={() => setComposed(value)}
      onCompositionEnd={(event) => {
        setComposed(null);
        onChange(event.currentTarget.value);
      }}
      onChange={({ target, nativeEvent }) => {
        const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
        if (composing) setComposed(target.value);
        else onChange(target.value);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
