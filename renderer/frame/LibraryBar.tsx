/** The bar above the library. */
import { useSay } from '../locales/say';
import { SettingsButton } from './SettingsButton';
import { Seal } from '../ui/Seal';
import './bar.css';

export function LibraryBar() {
  const say = useSay();
  return (
    <header className="bar">
      <p className="bar-brand">
        <Seal size={20} />
        {say('app.name')}
      </p>
      <div className="bar-side bar-end">
        <SettingsButton />
      </div>
    </header>
  );
}
