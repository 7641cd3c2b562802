import { useState } from 'react';

interface NameFieldProps {
  readonly label: string;
  readonly initial?: string;
  /** Null when it was left without a name, or by Escape. */
  readonly onDone: (name: string | null) => void;
}

/** A name that is being written: Enter or leaving it keeps it. */
export function NameField({ label, initial = '', onDone }: NameFieldProps) {
  const [name, setName] = useState(initial);
  const done = () => onDone(name.trim() === '' ? null : name.trim());
  return (
    <input
      className="name-field"
      aria-label={label}
      placeholder={label}
      maxLength={100}
      autoFocus
      value={name}
      onChange={(event) => setName(event.target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') done();
        if (event.key === 'Escape') {
          event.stopPropagation();
          onDone(null);
        }
      }}
    />
  );
}
