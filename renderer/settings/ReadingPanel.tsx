/** How the text is set, in few choices. Loaded when it is first opened. */
import type { Settings } from '../../preload/contract/settings';
import { useReadingWords } from '../locales/reading-words';
import { useSay } from '../locales/say';
import { changeSettings, useApp } from '../state/app';
import {
  DEFAULT_READING,
  FACES,
  LEADINGS,
  MEASURES,
  setReading,
  SIZES,
  stepSize,
} from '../state/reading';
import { Button, IconButton } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { ThemeChoice } from './ThemeChoice';
import './reading-panel.css';

function SizeStepper({ size }: { readonly size: number }) {
  const say = useReadingWords();
  return (
    <div className="size-stepper" role="group" aria-label={say('reading.size')}>
      <span className="size-name" aria-hidden="true">
        {say('reading.size')}
      </span>
      <IconButton
        icon="minus"
        label={say('reading.smaller')}
        aria-disabled={size <= (SIZES[0] ?? 0)}
        onClick={() => stepSize(-1)}
      />
      <output className="size-now">{say('reading.size.now', { size })}</output>
      <IconButton
        icon="plus"
        label={say('reading.larger')}
        aria-disabled={size >= (SIZES.at(-1) ?? 0)}
        onClick={() => stepSize(1)}
      />
    </div>
  );
}

const isDefault = (reading: Settings['reading']): boolean =>
  (Object.keys(DEFAULT_READING) as (keyof Settings['reading'])[]).every(
    (key) => reading[key] === DEFAULT_READING[key],
  );

export default function ReadingPanel() {
  const say = useReadingWords();
  const sayShell = useSay();
  const { reading, theme } = useApp((state) => state.settings);
  return (
    <div className="reading-panel">
      <ThemeChoice
        legend={sayShell('settings.theme')}
        chosen={theme}
        onChoose={(value) => void changeSettings({ theme: value })}
      />
      <Choice
        legend={say('reading.face')}
        options={FACES.map((value) => ({
          value,
          label: say(`reading.face.${value}`),
          className: `face-${value}`,
        }))}
        chosen={reading.face}
        onChoose={(face) => setReading({ face })}
      />
      <SizeStepper size={reading.size} />
      <Choice
        legend={say('reading.measure')}
        options={MEASURES.map((value) => ({ value, label: say(`reading.measure.${value}`) }))}
        chosen={reading.measure}
        onChoose={(measure) => setReading({ measure })}
      />
      <Choice
        legend={say('reading.leading')}
        options={LEADINGS.map((value) => ({ value, label: say(`reading.leading.${value}`) }))}
        chosen={reading.leading}
        onChoose={(leading) => setReading({ leading })}
      />
      <Button
        look="quiet"
        disabled={isDefault(reading)}
        onClick={() => setReading(DEFAULT_READING)}
      >
        {say('reading.default')}
      </Button>
    </div>
  );
}
