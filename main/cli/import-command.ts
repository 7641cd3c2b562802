import { resolve } from 'node:path';
import type { ImportResult } from '../../preload/contract/calls';
import type { ImportOutcome, ImportProgress } from '../../preload/contract/library';
import { ok, type Result } from '../../preload/contract/result';
import { speak } from '../../preload/contract/words';
import { importPaths, type ImportWatcher } from '../ipc/handlers/import-paths';
import type { CommandContext } from './context';
import { problemText } from './problem-text';
import { cliWords, fill, type CliWords } from './words';
import type { ExitCode } from './world';

const line = ({ reportId, title, status, unplaced }: ImportOutcome, words: CliWords) =>
  `${words[status]}  ${reportId}  ${title}\n${
    unplaced > 0 ? `  ${fill(words.unplaced, { count: unplaced, report: reportId })}\n` : ''
  }`;

const progressLine = ({ file, files, name, stage }: ImportProgress, words: CliWords) =>
  `${file}/${files}  ${words[stage]}  ${name}`;

/** Prints what becomes of each file as soon as that is known, and collects it. */
function watch({ language, world, line: { json } }: CommandContext, result: ImportResult) {
  const words = cliWords(language);
  const watcher: ImportWatcher = {
    progress: (progress) => world.progress?.(progressLine(progress, words)),
    done: async (path, outcome) => {
      world.progress?.('');
      if (outcome.ok) {
        result.imported.push(outcome.value);
        if (!json) await world.out(line(outcome.value, words));
        return;
      }
      const { code, message, remedy } = speak(outcome.error, language);
      result.refused.push({ path, code, message, remedy, key: null });
      await world.err(problemText(outcome.error, language));
    },
  };
  return watcher;
}

/**
 * `offprint import PATH…`: each file by itself, so that a bad one keeps no other out; the exit code is 1 if any was
 * refused, or not reached because the command was interrupted. What is done is printed at once; as JSON, all of it at the
 * end.
 */
export async function importCommand(context: CommandContext): Promise<Result<ExitCode>> {
  const { library, language, world, line: asked } = context;
  const paths = asked.operands.map((operand) => resolve(world.cwd, operand));
  const result: ImportResult = { imported: [], refused: [], notReached: 0 };
  const watcher = watch(context, result);
  result.notReached = await importPaths(
    library,
    paths,
    world,
    watcher,
    world.interrupted,
    asked.encoding,
  );
  world.progress?.('');
  if (result.notReached > 0) {
    await world.err(`${fill(cliWords(language).notReached, { count: result.notReached })}\n`);
  }
  if (asked.json) await world.out(`${JSON.stringify(result, null, 2)}\n`);
  return ok(result.refused.length + result.notReached > 0 ? 1 : 0);
}
