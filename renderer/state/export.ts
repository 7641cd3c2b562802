/** Taking the notes of a report away. */
import { request } from '../bridge/client';
import { say } from '../locales/say';
import { notify } from './notices';

/** Last part of a path of any system. */
export const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** Writes the notes to a file that the person chooses, and offers to show it. */
export async function exportToFile(reportId: string): Promise<void> {
  const written = await request(window.offprint.export.toFile({ reportId }));
  if (!written.ok || written.value === null) return;
  const { path, annotations: count, kept } = written.value;
  const done = say('export.done', { count, file: fileNameOf(path) });
  notify({
    kind: 'done',
    message: kept === 0 ? done : `${done} ${say('export.kept', { count: kept })}`,
    action: {
      label: say('export.done.reveal'),
      run: () => void request(window.offprint.export.reveal()),
    },
  });
}

/** Puts the notes on the clipboard as Markdown. */
export async function exportToClipboard(reportId: string): Promise<void> {
  const copied = await request(window.offprint.export.toClipboard({ reportId }));
  if (copied.ok) {
    notify({ kind: 'done', message: say('export.copied', { count: copied.value.annotations }) });
  }
}
