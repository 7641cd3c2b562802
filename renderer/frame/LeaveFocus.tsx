import { leaveFocus } from '../commands/focus';
import { shortcutText } from '../commands/shortcut';
import { useSay } from '../locales/say';
import { useApp } from '../state/app';
import { useShortcuts } from '../state/keymap';
import { setFocused } from '../state/panels';
import { IconButton } from '../ui/Button';

/** The way out for who has no Escape at hand: in the corner, once one points there. */
export function LeaveFocus() {
  const say = useSay();
  const platform = useApp((state) => state.platform);
  return (
    <div className="leave-focus">
      <IconButton
        icon="close"
        label={say(leaveFocus.label)}
        keys={useShortcuts(leaveFocus)
          .map((shortcut) => shortcutText(shortcut, platform))
          .join(' ')}
        onClick={() => setFocused(false)}
      />
    </div>
  );
}
