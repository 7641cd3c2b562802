import { useEffect, useState, type KeyboardEvent } from 'react';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  /** Keeps what was written, as far as that can be done. */
  readonly onKeep: (written: string) => Promise<unknown>;
  readonly lang?: string;
  readonly hint?: string;
  /** Whether there has to be something: what was there comes back when it is left empty. */
  readonly required?: boolean;
  /** Several lines of words rather than one. */
  readonly long?: boolean;
}

/**
 * A fact in a field. It is kept when the field is left or Enter is pressed; what could not be kept stays as it was written,
 * and Escape brings back what was there.
 */
export function Field({
  label,
  value,
  onKeep,
  lang,
  hint,
  required = false,
  long = false,
}: FieldProps) {
  const [written, setWritten] = useState(value);
  useEffect(() => setWritten(value), [value]);
  const keep = async () => {
    if (required && written.trim() === '') setWritten(value);
    else if (written.trim() !== value) await onKeep(written);
  };
  const common = {
    value: written,
    lang,
    placeholder: hint,
    onChange: (event: { target: { value: string } }) => setWritten(event.target.value),
    onBlur: () => void keep(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter') {
        event.preventDefault();
        void keep();
      }
      if (event.key === 'Escape' && written !== value) {
        event.preventDefault();
        event.stopPropagation();
        setWritten(value);
      }
    },
  };
  return (
    <label className="review-field">
      <span>{label}</span>
      {long ? <textarea rows={2} {...common} /> : <input type="text" {...common} />}
    </label>
  );
}
