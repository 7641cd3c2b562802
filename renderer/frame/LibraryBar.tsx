/** The bar above the library. */
import { searchLibrary } from '../commands/search-library';
import { showNotebook } from '../commands/show-notebook';
import { useSay } from '../locales/say';
import { CommandButton } from './CommandButton';
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
        <CommandButton command={showNotebook} />
        <CommandButton command={searchLibrary} />
        <SettingsButton />
      </div>
    </header>
  );
}
