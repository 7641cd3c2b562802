import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Connection } from './connection';
import { sql } from './sql';

/**
 * Copies a database, as it is now, to a new file that no one else may read: `backups/<name>.db` beside it. Refuses to
 * write over an existing one. A plain copy of the file would miss what still stands in its log.
 */
export async function backUp(connection: Connection, path: string, name: string): Promise<string> {
  const folder = join(dirname(path), 'backups');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const target = join(folder, `${name}.db`);
  const file = await open(target, 'wx', 0o600);
  await file.close();
  // An empty file is accepted as a new one.
  await connection.run(sql`VACUUM INTO ${target}`);
  return target;
}
