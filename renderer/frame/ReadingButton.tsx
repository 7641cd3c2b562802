import { lazy, Suspense } from 'react';
import { useSay } from '../locales/say';
import { PopoverButton } from '../ui/Popover';

const ReadingPanel = lazy(() => import('../settings/ReadingPanel'));

/** Opens the choices of how the text is set. */
export function ReadingButton() {
  const say = useSay();
  return (
    <PopoverButton
      icon="type"
      label={say('bar.reading')}
      role="dialog"
      className="reading-popup"
      firstFocus="input:checked"
    >
      {() => (
        <Suspense>
          <ReadingPanel />
        </Suspense>
      )}
    </PopoverButton>
  );
}
