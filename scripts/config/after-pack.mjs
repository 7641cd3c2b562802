import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Takes out the default app of a development Electron, which a packed application has no use for.
 *
 * @param {import('electron-builder').AfterPackContext} context
 */
export default async function afterPack({ appOutDir, electronPlatformName }) {
  if (electronPlatformName !== 'linux') return;
  await rm(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
}
