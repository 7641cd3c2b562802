/*
 * What Electron runs when it is given the folder of an app, for a distribution that lacks its own `default_app.asar`:
 * `electron [flags] FOLDER [arguments]`.
 */
const electron = require('electron');
const { readFileSync } = require('node:fs');
const path = require('node:path');

/** @typedef {electron.App & { setAppPath(path: string): void, setVersion(version: string): void }} SettableApp */

// Both setters exist, for Electron's own default app, but not in its published types.
const app = /** @type {SettableApp} */ (electron.app);

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));

if (folder === undefined) {
  process.stderr.write('Usage: electron FOLDER\n');
  app.exit(2);
} else {
  const appPath = path.resolve(folder);
  const { main, name, productName, version } = JSON.parse(
    readFileSync(path.join(appPath, 'package.json'), 'utf8'),
  );
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
  app.setAppPath(appPath);
  app.setName(productName ?? name);
  if (version !== undefined) app.setVersion(version);
  require(path.join(appPath, main));
}
