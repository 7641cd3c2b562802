/** Bundles a TypeScript program of the tests, so that plain Node can run it in a process of its own. */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');

/** Answers the path of the bundle, which lies inside the repository so that it finds sqlite3. */
export async function bundle(source: string): Promise<{ path: string; remove: () => void }> {
  const outDir = join(root, 'out', `test-${process.pid}`);
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['sqlite3'], target: 'node' },
    build: {
      ssr: source,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'program.cjs' } },
    },
  });
  const remove = () => rmSync(outDir, { recursive: true, force: true });
  return { path: join(outDir, 'program.cjs'), remove };
}
