import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { outDir, root } from '../lib/paths.mjs';

/** @typedef {import('vite').InlineConfig} InlineConfig */

/** What the oldest Electron that we run on understands: Chromium 130 and Node 20. */
const targets = { page: 'chrome130', node: 'node20.18' };

/** Main's programs: the application, the command line tool, and one for each file that starts a process of its own. */
const mainEntries = {
  index: 'main/index.ts',
  cli: 'main/cli.ts',
  'import-worker': 'main/import/worker.ts',
};

/**
 * Loaded at run time, not bundled: Electron's own module, those with a native library, and the one that reads data
 * files of its own.
 */
const notBundled = ['electron', 'sqlite3', 'pdfjs-dist', '@napi-rs/canvas'];

/** @type {InlineConfig} */
const common = {
  root,
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: 'warn',
  clearScreen: false,
};

/**
 * The page: one HTML file with hashed assets, addressed relative to it, so that the own protocol can serve it from
 * anywhere. Nothing is inlined as a data URL, because the content security policy allows none.
 *
 * @returns {InlineConfig}
 */
export function rendererConfig() {
  return {
    ...common,
    root: join(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: join(outDir, 'renderer'),
      emptyOutDir: true,
      target: targets.page,
      sourcemap: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        // All that the first paint needs is one file: each file is another way through the protocol.
        output: { codeSplitting: { groups: [{ name: 'window', tags: ['$initial'] }] } },
      },
    },
  };
}

/**
 * A bundle for Node's side: CommonJS, because a sandboxed preload can be nothing else and Electron loads a CommonJS
 * main before `ready`.
 *
 * @param {string} folder under out/
 * @param {Record<string, string>} entries file name without ending -> source
 * @param {boolean} split whether a dynamic import gets a file of its own
 * @returns {InlineConfig}
 */
function nodeConfig(folder, entries, split) {
  return {
    ...common,
    resolve: { conditions: ['node', 'import', 'module', 'default'] },
    ssr: { noExternal: true, external: notBundled, target: 'node' },
    build: {
      ssr: true,
      outDir: join(outDir, folder),
      emptyOutDir: true,
      target: targets.node,
      minify: true,
      sourcemap: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(entries).map(([name, source]) => [name, join(root, source)]),
        ),
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          // Beside the entries, so that __dirname means out/main in every file.
          chunkFileNames: '[name]-[hash].cjs',
          codeSplitting: split,
        },
      },
    },
  };
}

/** @returns {InlineConfig} */
export function preloadConfig() {
  return nodeConfig('preload', { index: 'preload/index.ts' }, false);
}

/** @returns {InlineConfig} */
export function mainConfig() {
  return nodeConfig('main', mainEntries, true);
}

/**
 * A bench as a program for Node: our own code bundled, packages left where they are.
 *
 * @param {string} name of the program
 * @param {string} source
 * @returns {InlineConfig}
 */
export function benchConfig(name, source) {
  return {
    ...common,
    build: {
      ssr: true,
      outDir: join(outDir, 'bench'),
      emptyOutDir: false,
      target: targets.node,
      sourcemap: true,
      reportCompressedSize: false,
      rolldownOptions: { input: { [name]: source }, output: { entryFileNames: '[name].mjs' } },
    },
  };
}

/** @type {Record<import('./sources.mjs').BundleName, () => InlineConfig>} */
export const configs = { main: mainConfig, preload: preloadConfig, renderer: rendererConfig };
