import { keysOf } from '../commands/shortcut';
import { useApp } from '../state/app';
import './keys.css';

/** A shortcut, as the person's keyboard names its keys. `shortcut` is in accelerator form. */
export function Keys({ shortcut }: { readonly shortcut: string }) {
  const platform = useApp((state) => state.platform);
  return (
    <kbd className="keys">
      {keysOf(shortcut, platform).map((key, at) => (
        <kbd key={`${at} ${key}`} className="key">
          {key}
        </kbd>
      ))}
    </kbd>
  );
}
