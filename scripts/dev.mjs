/*
 * `npm run dev [-- FILE…]`: Offprint with hot reload. The page comes from Vite's server and changes under one's eyes;
 * a change of main or preload restarts the application.
 */
import { absolutePaths } from './lib/arguments.mjs';
import { launch, onEndingSignal } from './lib/launch.mjs';
import { say } from './lib/say.mjs';
import { runScript, Stop } from './lib/stop.mjs';
import { openDisplay } from './setup/display.mjs';
import { ensureSandbox } from './setup/sandbox.mjs';
import { setUpApplication } from './setup/setup.mjs';

/**
 * Serves the page.
 *
 * @returns {Promise<string>} its address
 */
async function serveRenderer() {
  const { createServer } = await import('vite');
  const { configs } = await import('./build/bundles.mjs');
  const server = await createServer({ ...configs.renderer(), server: { host: '127.0.0.1' } });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Stop('The development server has no address.');
  return address;
}

/**
 * Builds a bundle now and after each change of its sources.
 *
 * @param {'main' | 'preload'} name
 * @param {() => void} onBuilt
 * @returns {Promise<void>} once it has been built for the first time
 */
async function keepBuilt(name, onBuilt) {
  const { build } = await import('vite');
  const { configs } = await import('./build/bundles.mjs');
  const config = configs[name]();
  const watcher = await build({ ...config, build: { ...config.build, watch: {} } });
  if (!('on' in watcher)) throw new Stop(`${name} can't be watched.`);
  return new Promise((resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') say(`${name} does not compile: ${event.error.message}`);
      if (event.code !== 'BUNDLE_END') return;
      void event.result.close();
      resolve();
      onBuilt();
    });
  });
}

/**
 * Keeps one application running. When the person closes it, we end too.
 *
 * @param {() => import('node:child_process').ChildProcess} start
 * @returns {() => void} starts it, or ends the one that runs and starts it anew
 */
function keepRunning(start) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let running;
  let again = false;
  const begin = () => {
    again = false;
    running = start().once('close', (code) => {
      if (again) begin();
      else process.exit(code ?? 0);
    });
  };
  onEndingSignal(() => {
    // The application goes first: the display must outlive it.
    again = false;
    if (!running?.kill()) process.exit(130);
  });
  return () => {
    if (!running) begin();
    else if (!again) again = running.kill();
  };
}

await runScript(async () => {
  const binary = await setUpApplication();
  await ensureSandbox(binary.dist);
  const display = await openDisplay();
  if (display.virtual) say('There is no display here: running on a virtual one that nobody sees.');
  const env = { ...display.env, OFFPRINT_DEV_URL: await serveRenderer() };
  const args = absolutePaths(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  const restart = keepRunning(() => launch(binary.executable, args, { env, output: 'inherit' }));
  let ready = false;
  const onBuilt = () => {
    if (ready) restart();
  };
  await Promise.all([keepBuilt('main', onBuilt), keepBuilt('preload', onBuilt)]);
  ready = true;
  restart();
  return 0;
});
