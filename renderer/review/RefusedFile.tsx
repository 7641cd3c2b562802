/** The encoding of a file that was refused because its own could not be told. Loaded when it is first asked for. */
import { useImportSay } from '../locales/import-words';
import { useSay } from '../locales/say';
import { showOverlay } from '../state/app';
import { fileNameOf } from '../state/export';
import { importRefused, useImport } from '../state/import';
import { IconButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { EncodingChooser } from './EncodingChooser';
import './review.css';

const close = () => showOverlay(null);

export default function RefusedFile() {
  const say = useSay();
  const sayImport = useImportSay();
  const undeciphered = useImport((state) => state.undeciphered);
  if (undeciphered === null) return null;
  const { key, path } = undeciphered;
  return (
    <Dialog label={sayImport('encoding.title')} className="refused-file" onClose={close}>
      <div className="review-head">
        <h2>{sayImport('encoding.title')}</h2>
        <IconButton icon="close" label={say('close')} onClick={close} />
      </div>
      <div className="refused-file-body">
        <p className="refused-file-name" title={path}>
          {fileNameOf(path)}
        </p>
        <p className="refused-file-explain">{sayImport('encoding.explain')}</p>
        <EncodingChooser
          key={key}
          file={key}
          action={sayImport('encoding.import')}
          onChoose={(encoding) => void importRefused(key, encoding)}
        />
      </div>
    </Dialog>
  );
}
