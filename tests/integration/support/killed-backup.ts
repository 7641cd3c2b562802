/** A process that backs up the notes of the library in its first argument, again and again, until it is killed. */
import { makeBackup } from '../../../main/storage/backups';
import { notesPathOf } from '../../../main/storage/library';

const [folder = ''] = process.argv.slice(2);

async function run(): Promise<void> {
  for (let time = Date.now(); ; time += 60_000) {
    await makeBackup(notesPathOf(folder), time);
    process.stdout.write('made\n');
  }
}

void run();
