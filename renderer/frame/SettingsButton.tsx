import { lazy, Suspense } from 'react';
import { useSay } from '../locales/say';
import { PopoverButton } from '../ui/Popover';

const SettingsPanel = lazy(() => import('../settings/SettingsPanel'));

/** Opens the few settings there are. */
export function SettingsButton() {
  const say = useSay();
  return (
    <PopoverButton
      icon="settings"
      label={say('bar.settings')}
      role="dialog"
      className="settings-popup"
      firstFocus="input:checked"
    >
      {(close) => (
        <Suspense>
          <SettingsPanel close={close} />
        </Suspense>
      )}
    </PopoverButton>
  );
}
