import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBoundaries, type Breach } from '../../../scripts/check/boundaries.mjs';
import { runningRules, writtenRules } from '../../../scripts/check/boundary-rules.mjs';

/** A small house that keeps every rule: each layer is there, and all of it is reached. */
const soundHouse: Record<string, string> = {
  'package.json': JSON.stringify({ dependencies: { sqlite3: '1', zod: '1', yaml: '1' } }),
  'main/index.ts': `
    import { app } from 'electron';
    import { ipc } from './ipc/gate';
    import { services } from './ipc/handlers';
    import { origin } from './origin';
    export const all = [app, ipc, services, origin];`,
  'main/cli.ts': `import { services } from './ipc/handlers'; services();`,
  'main/origin.ts': `export const origin = 'app';`,
  'main/ipc/gate.ts': `
    import { ipcMain } from 'electron';
    import { origin } from '../origin';
    export const ipc = [ipcMain, origin];`,
  'main/ipc/handlers.ts': `
    import { calls } from '../../preload/contract/calls';
    import { parse } from '../import/text';
    import { anchor } from '../annotations/anchor';
    import { database } from '../storage/database';
    export const services = () => [calls, parse, anchor, database];`,
  'main/import/text.ts': `
    import { parse as yaml } from 'yaml';
    import { report } from '../report/report';
    export const parse = [yaml, report];`,
  'main/annotations/anchor.ts': `
    import { report } from '../report/report';
    export const anchor = report;`,
  'main/storage/database.ts': `
    import { join } from 'node:path';
    import { connection } from './connection';
    import { report } from '../report/report';
    export const database = [join, connection, report];`,
  'main/storage/connection.ts': `
    import sqlite3 from 'sqlite3';
    export const connection = sqlite3;`,
  'main/report/report.ts': `
    import { createHash } from 'node:crypto';
    import type { Calls } from '../../preload/contract/calls';
    export const report: [Calls, unknown] = [0, createHash];`,
  'preload/contract/calls.ts': `
    import { z } from 'zod';
    export type Calls = number;
    export const calls = z;`,
  'preload/contract/channels.ts': `export const channels = ['a'];`,
  'preload/contract/text/fold.ts': `export const fold = 1;`,
  'preload/index.ts': `
    import { contextBridge } from 'electron';
    import { channels } from './contract/channels';
    export const bridge = [contextBridge, channels];`,
  'renderer/main.tsx': `
    import { Reader } from './reader/Reader';
    import { Outline } from './outline/Outline';
    import { open } from './commands/open';
    export const page = [Reader, Outline, open];`,
  'renderer/reader/Reader.tsx': `
    import { state } from '../state/state';
    import { Button } from '../ui/Button';
    export const Reader = [state, Button];
    export type Place = number;`,
  'renderer/outline/Outline.tsx': `export const Outline = 1;`,
  'renderer/commands/open.ts': `
    import type { Place } from '../reader/Reader';
    import { client } from '../bridge/client';
    export const open: [Place, unknown] = [1, client];`,
  'renderer/state/state.ts': `
    import { client } from '../bridge/client';
    export const state = client;`,
  'renderer/bridge/client.ts': `
    import type { Calls } from '../../preload/contract/calls';
    export const client: Calls = 1;`,
  'renderer/ui/Button.tsx': `
    import { fold } from '../../preload/contract/text/fold';
    export const Button = fold;`,
  'scripts/tool.mjs': `export const late = () => import('yaml');`,
  'tests/helper.ts': `export const helper = 1;`,
};

/** For each rule, one line that breaks it, added to a file of the house. */
const breaches: Record<string, { file: string; line: string }> = {
  resolvable: { file: 'main/index.ts', line: `import './nowhere';` },
  'no-dead-files': { file: 'main/search/forgotten.ts', line: `export const forgotten = 1;` },
  'declared-packages': { file: 'main/import/text.ts', line: `import 'undeclared';` },
  'shipped-code-alone': { file: 'main/index.ts', line: `import '../tests/helper';` },
  'scripts-alone': { file: 'scripts/tool.mjs', line: `import '../main/origin.ts';` },
  'scripts-on-bare-node': { file: 'scripts/tool.mjs', line: `import 'yaml';` },
  'one-door-to-sqlite': { file: 'main/storage/database.ts', line: `import 'sqlite3';` },
  'electron-in-the-top-row': { file: 'main/import/text.ts', line: `import 'electron';` },
  'no-electron-in-the-tool': { file: 'main/cli.ts', line: `import 'electron';` },
  'contract-needs-zod-alone': { file: 'preload/contract/calls.ts', line: `import 'yaml';` },
  'shared-text-is-pure': {
    file: 'preload/contract/text/fold.ts',
    line: `import { channels } from '../channels'; export const c = channels;`,
  },
  'report-is-pure': { file: 'main/report/report.ts', line: `import 'node:fs';` },
  'report-takes-types': {
    file: 'main/report/report.ts',
    line: `import { calls } from '../../preload/contract/calls'; export const c = calls;`,
  },
  'cores-keep-apart': { file: 'main/annotations/anchor.ts', line: `import '../import/text';` },
  'storage-builds-on-the-report': {
    file: 'main/storage/database.ts',
    line: `import '../annotations/anchor';`,
  },
  'storage-without-libraries': { file: 'main/storage/database.ts', line: `import 'yaml';` },
  'nothing-imports-the-root': { file: 'main/ipc/handlers.ts', line: `import '../origin';` },
  'main-without-page': { file: 'main/index.ts', line: `import '../renderer/ui/Button';` },
  'preload-needs-contract-and-electron': { file: 'preload/index.ts', line: `import 'yaml';` },
  'page-without-main': { file: 'renderer/state/state.ts', line: `import '../../main/origin';` },
  'page-without-node': { file: 'renderer/state/state.ts', line: `import 'node:fs';` },
  'page-takes-types': {
    file: 'renderer/bridge/client.ts',
    line: `import { channels } from '../../preload/contract/channels'; export const c = channels;`,
  },
  'features-keep-apart': {
    file: 'renderer/reader/Reader.tsx',
    line: `import '../outline/Outline';`,
  },
  'commands-start-nothing': {
    file: 'renderer/commands/open.ts',
    line: `import '../outline/Outline';`,
  },
  'features-on-top': { file: 'renderer/state/state.ts', line: `import '../outline/Outline';` },
  'ui-knows-no-feature': { file: 'renderer/ui/Button.tsx', line: `import '../outline/Outline';` },
  'no-cycles': { file: 'main/origin.ts', line: `import './index';` },
  'runs-without-electron': { file: 'main/ipc/handlers.ts', line: `import './gate';` },
  'preload-without-zod': { file: 'preload/index.ts', line: `import './contract/calls';` },
};

const ruleNames = [...writtenRules, ...runningRules].map(({ name }) => name ?? '');
const sources = ['main', 'preload', 'renderer', 'scripts', 'tests'];
const folders: string[] = [];

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Writes the house to a folder of its own, with packages that are named and empty. */
function build(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-boundaries-'));
  folders.push(folder);
  for (const name of ['electron', 'sqlite3', 'zod', 'yaml', 'undeclared']) {
    write(folder, `node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(folder, `node_modules/${name}/index.js`, '');
  }
  for (const [file, text] of Object.entries(files)) write(folder, file, text);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('boundaries', () => {
  it('finds nothing in a house that keeps them', async () => {
    const { modules, breaches: found } = await checkBoundaries(build(soundHouse), sources);
    expect(found).toEqual([]);
    expect(modules).toBeGreaterThan(20);
  });

  it('has a deliberate breach here for each rule', () => {
    expect(Object.keys(breaches).toSorted()).toEqual(ruleNames.toSorted());
  });

  describe('a house with all the breaches', () => {
    let found: Breach[];

    beforeAll(async () => {
      const house = { ...soundHouse };
      for (const { file, line } of Object.values(breaches)) {
        house[file] = `${house[file] ?? ''}\n${line}`;
      }
      ({ breaches: found } = await checkBoundaries(build(house), sources));
    });

    it.each(Object.entries(breaches))('%s', (rule, { file }) => {
      const here = found.filter((breach) => breach.rule === rule);
      // A forgotten file is named by the file that does not lead to it, a circle by any of its files.
      const files = here.flatMap(({ from, to }) => [from, to]);
      expect(files).toContain(file);
      expect(here[0]?.comment).not.toBe('');
    });
  });
});
