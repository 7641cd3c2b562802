import { resolve } from 'node:path';
import { ok, type Result } from '../../preload/contract/result';
import { renderNotes, writeNotes, type WrittenNotes } from '../ipc/handlers/export-notes';
import { summariseReports } from '../ipc/handlers/reports';
import type { CommandContext } from './context';
import { findReportByName } from './find-report';
import { cliWords, fill } from './words';
import type { ExitCode } from './world';

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

async function say({ line, language, world }: CommandContext, report: string, done: WrittenNotes) {
  const { path, annotations: count, conflicts } = done;
  if (line.json) {
    await world.out(json({ report, path, annotations: count, conflicts }));
    return;
  }
  const words = cliWords(language);
  await world.out(`${fill(words.exported, { count, path })}\n`);
  if (conflicts.length > 0) {
    await world.err(`${fill(words.kept, { count: conflicts.length })}\n`);
  }
}

/** `offprint export REPORT`: the notes as Markdown on stdout, or merged into a file with `--output`. */
export async function exportCommand(context: CommandContext): Promise<Result<ExitCode>> {
  const { library, line, language, world } = context;
  const found = findReportByName(await summariseReports(library), line.operands[0] ?? '');
  if (!found.ok) return found;
  const { id } = found.value;
  const now = world.clock();
  const rendered = await renderNotes(library, id, language, now);
  if (!rendered.ok) return rendered;
  const { text, entries } = rendered.value;
  if (line.output === undefined) {
    const annotations = entries.length;
    await world.out(line.json ? json({ report: id, annotations, markdown: text }) : text);
    return ok(0);
  }
  const path = resolve(world.cwd, line.output);
  const written = await writeNotes(library, rendered.value, path, now, world.nonce());
  if (!written.ok) return written;
  await say(context, id, written.value);
  return ok(0);
}
