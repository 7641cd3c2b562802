import { useEffect, useState } from 'react';
import type { Encoding } from '../../preload/contract/encoding';
import { ENCODINGS } from '../../preload/contract/text/encodings';
import { settle } from '../bridge/client';
import { useImportSay } from '../locales/import-words';
import { Button } from '../ui/Button';

interface Preview {
  /** Null until the file has been looked at. */
  readonly encoding: Encoding | null;
  readonly lines: readonly string[];
}

/**
 * The first lines of a file in an encoding, with null in that which it seems to have; or in their place why
 * they can't be read.
 */
function usePreview(file: string, encoding: Encoding | null): Preview {
  const [preview, setPreview] = useState<Preview>({ encoding: null, lines: [] });
  useEffect(() => {
    let wanted = true;
    const look = async () => {
      const read = await settle(window.offprint.review.previewEncoding({ file, encoding }));
      if (!wanted) return;
      const problem = read.ok ? [] : [read.error.message, read.error.remedy];
      setPreview(read.ok ? read.value : { encoding, lines: problem });
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [file, encoding]);
  return preview;
}

interface ChooserProps {
  /** The id of a report, or the key of a refused file. */
  readonly file: string;
  readonly action: string;
  readonly onChoose: (encoding: Encoding) => void;
}

/** Lets the person choose the encoding of a file, seeing how it reads in it. */
export function EncodingChooser({ file, action, onChoose }: ChooserProps) {
  const say = useImportSay();
  const [chosen, setChosen] = useState<Encoding | null>(null);
  const { encoding: suggested, lines } = usePreview(file, chosen);
  const encoding = chosen ?? suggested ?? 'utf-8';
  return (
    <div className="encoding">
      <label>
        <span>{say('encoding.label')}</span>
        <select
          value={encoding}
          onChange={({ target }) =>
            setChosen(ENCODINGS.find((one) => one === target.value) ?? encoding)
          }
        >
          {ENCODINGS.map((one) => (
            <option key={one} value={one}>
              {say(`encoding.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <div
        className="encoding-preview"
        role="region"
        aria-label={say('encoding.preview')}
        aria-live="polite"
        tabIndex={0}
      >
        {lines.map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </div>
      <Button onClick={() => onChoose(encoding)}>{action}</Button>
    </div>
  );
}
