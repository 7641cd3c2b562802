/** The few settings there are: language and appearance. Loaded when it is first opened. */
import { showShortcuts } from '../commands/show-shortcuts';
import type { Settings } from '../../preload/contract/settings';
import { useSay } from '../locales/say';
import { changeSettings, showOverlay, useApp } from '../state/app';
import { Choice } from '../ui/Choice';
import { Icon } from '../ui/icons';
import { Keys } from '../ui/Keys';
import { ColourNames } from './ColourNames';
import { ThemeChoice } from './ThemeChoice';
import './settings.css';

const LANGUAGES: readonly Settings['language'][] = ['system', 'zh-CN', 'en'];

export default function SettingsPanel({ close }: { readonly close: () => void }) {
  const say = useSay();
  const language = useApp((state) => state.settings.language);
  const theme = useApp((state) => state.settings.theme);
  const names = { system: say('settings.language.system'), 'zh-CN': '简体中文', en: 'English' };
  const [shortcut] = showShortcuts.shortcuts;
  return (
    <div className="settings">
      <Choice
        legend={say('settings.language')}
        options={LANGUAGES.map((value) => ({ value, label: names[value] }))}
        chosen={language}
        onChoose={(value) => void changeSettings({ language: value })}
      />
      <ThemeChoice
        legend={say('settings.theme')}
        chosen={theme}
        onChoose={(value) => void changeSettings({ theme: value })}
      />
      <ColourNames />
      <button
        type="button"
        className="settings-link"
        onClick={() => {
          close();
          showOverlay('shortcuts');
        }}
      >
        <Icon name="keyboard" />
        <span>{say('settings.shortcuts')}</span>
        {shortcut !== undefined && <Keys shortcut={shortcut} />}
      </button>
    </div>
  );
}
