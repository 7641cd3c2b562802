/*
 * `npm run package [-- ARGUMENT…]`: packs Offprint into a folder under dist/ that runs on this machine, and reads its
 * fuses back. Arguments go to electron-builder instead of `--dir`, as in `npm run package -- --linux deb`.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build/build.mjs';
import { bundleNames } from './build/sources.mjs';
import { root } from './lib/paths.mjs';
import { runPackage } from './lib/run.mjs';
import { say } from './lib/say.mjs';
import { runScript, Stop } from './lib/stop.mjs';
import { setUpApplication } from './setup/setup.mjs';

/**
 * The program that electron-builder has just packed into a folder.
 *
 * @returns {string}
 */
function packedProgram() {
  const platform = process.platform;
  const [prefix, program] =
    platform === 'darwin'
      ? ['mac', 'Offprint.app']
      : platform === 'win32'
        ? ['win', 'Offprint.exe']
        : ['linux', 'offprint'];
  const dist = join(root, 'dist');
  // The folder's name may end with the architecture.
  const folder = readdirSync(dist).find((name) => name.startsWith(prefix));
  if (folder === undefined) throw new Stop(`There is no packed program in ${dist}.`);
  return join(dist, folder, program);
}

/**
 * Holds a packed program's fuses against what electron-builder.yml says.
 *
 * @param {string} program
 * @throws {Stop} when one is not as it should be
 */
async function checkFuses(program) {
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses');
  const wire = await getCurrentFuseWire(program);
  // A fuse is a character in the program: 0 is off, 1 is on.
  const [off, on] = [48, 49];
  const expected = new Map([
    [FuseV1Options.RunAsNode, off],
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable, off],
    [FuseV1Options.EnableNodeCliInspectArguments, off],
    [FuseV1Options.GrantFileProtocolExtraPrivileges, off],
    [FuseV1Options.OnlyLoadAppFromAsar, on],
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, on],
  ]);
  for (const [fuse, state] of expected) {
    if (Number(wire[fuse]) !== state)
      throw new Stop(`The fuse ${FuseV1Options[fuse]} is not as it should be.`);
  }
  say(`Packed ${program}, its ${expected.size} fuses are as they should be.`);
}

await runScript(async () => {
  const binary = await setUpApplication();
  await ensureBuilt(bundleNames);
  const asked = process.argv.slice(2);
  const args = asked.length > 0 ? asked : ['--dir'];
  if (binary.origin !== 'official') {
    say(
      `Packing with the Electron ${binary.version} of ${binary.dist}: to try out, not to release.`,
    );
    args.push(`-c.electronDist=${binary.dist}`, `-c.electronVersion=${binary.version}`);
  }
  const { code } = await runPackage('electron-builder', args, { show: 'stdout' });
  if (code === 0 && asked.length === 0) await checkFuses(packedProgram());
  return code;
});
