/** How far an import is, with a way to end it. Comes only to those who really wait; loaded when it is first needed. */
import { useImportSay } from '../locales/import-words';
import { cancelImport, useImport } from '../state/import';
import { Button } from '../ui/Button';
import './import-progress.css';

/** Share that is done, in [0, 1]: whole files, and a part for each stage of the present one. */
const PART_DONE = { reading: 0, recognising: 0.1, storing: 0.9 } as const;

export default function ImportProgress() {
  const say = useImportSay();
  const progress = useImport((state) => state.progress);
  const cancelling = useImport((state) => state.cancelling);
  const done =
    progress === null
      ? undefined
      : (progress.file - 1 + PART_DONE[progress.stage]) / progress.files;
  return (
    <section className="import-progress" aria-label={say('progress.label')}>
      <div className="import-words">
        <p className="import-name" title={progress?.name}>
          {progress === null ? say('progress.starting') : progress.name}
        </p>
        {progress !== null && (
          <p className="import-stage">
            <span>{say(`progress.${progress.stage}`)}</span>
            {progress.files > 1 && (
              <span>{say('progress.file', { file: progress.file, files: progress.files })}</span>
            )}
          </p>
        )}
        <progress className="import-bar" aria-label={say('progress.label')} max={1} value={done} />
      </div>
      <Button disabled={cancelling} onClick={() => void cancelImport()}>
        {say(cancelling ? 'progress.cancelling' : 'progress.cancel')}
      </Button>
    </section>
  );
}
