import { useId } from 'react';
import './choice.css';

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly className?: string;
  }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** One of a few, side by side. Radio buttons underneath, so that keys and screen readers know it. */
export function Choice<T extends string>({ legend, options, chosen, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div className="choice-track">
        {options.map(({ value, label, className }) => (
          <label key={value} className="choice-option">
            <input
              type="radio"
              className="unseen"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span className={className}>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
