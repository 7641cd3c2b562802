import { resolve } from 'node:path';
import type { ImportResult } from '../../preload/contract/calls';
import type { ImportOutcome } from '../../preload/contract/library';
import { ok, type Result } from '../../preload/contract/result';
import { speak } from '../../preload/contract/words';
import { importReportFile } from '../ipc/handlers/import-report';
import { asResult } from '../storage/as-result';
import type { CommandContext } from './context';
import { problemText } from './problem-text';
import { cliWords, type CliWords } from './words';
import type { ExitCode } from './world';

const line = ({ reportId, title, status }: ImportOutcome, words: CliWords) =>
  `${words[status]}  ${reportId}  ${title}\n`;

/**
 * `offprint import FILE…`: each file by itself, so that a bad one keeps no other out; the exit code is 1 if any was
 * refused. What is done is printed at once; as JSON, all of it at the end.
 */
export async function importCommand(context: CommandContext): Promise<Result<ExitCode>> {
  const { library, language, world } = context;
  const { operands, json } = context.line;
  const words = cliWords(language);
  const result: ImportResult = { imported: [], refused: [] };
  for (const operand of operands) {
    const path = resolve(world.cwd, operand);
    const outcome = await asResult(() => importReportFile(library, path, world));
    if (outcome.ok) {
      result.imported.push(outcome.value);
      if (!json) await world.out(line(outcome.value, words));
    } else {
      const { code, message, remedy } = speak(outcome.error, language);
      result.refused.push({ path, code, message, remedy });
      await world.err(problemText(outcome.error, language));
    }
  }
  if (json) await world.out(`${JSON.stringify(result, null, 2)}\n`);
  return ok(result.refused.length > 0 ? 1 : 0);
}
