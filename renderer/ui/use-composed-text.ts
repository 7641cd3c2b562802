import { useState, type ChangeEvent, type CompositionEvent } from 'react';

/**
 * What an input needs to ask while one types, but not for the letters that an input method is still composing with:
 * those are shown, and told only when they have become words.
 */
export function useComposedText(value: string, onChange: (text: string) => void) {
  const [composed, setComposed] = useState<string | null>(null);
  return {
    value: composed ?? value,
    onCompositionStart: () => setComposed(value),
    onCompositionEnd: ({ currentTarget }: CompositionEvent<HTMLInputElement>) => {
      setComposed(null);
      onChange(currentTarget.value);
    },
    onChange: ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
      const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
      if (composing) setComposed(target.value);
      else onChange(target.value);
    },
  };
}
