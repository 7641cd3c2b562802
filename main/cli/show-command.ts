import type { OpenedReport } from '../../preload/contract/library';
import { ok, type Result } from '../../preload/contract/result';
import { gatherReport } from '../ipc/handlers/open-report';
import { summariseReports } from '../ipc/handlers/reports';
import type { CommandContext } from './context';
import { findReportByName } from './find-report';
import { plainBlock } from './plain-block';
import { reportText } from './report-text';
import { cliWords } from './words';
import type { ExitCode } from './world';

function reportJson({ id, metadata, blocks, boilerplate, doubts }: OpenedReport): string {
  const plain = { id, ...metadata, blocks: blocks.map(plainBlock), boilerplate, doubts };
  return `${JSON.stringify(plain, null, 2)}\n`;
}

/** `offprint show REPORT`: its text, or all that is known of it as JSON. */
export async function showCommand(context: CommandContext): Promise<Result<ExitCode>> {
  const { library, line, language, world } = context;
  const found = findReportByName(await summariseReports(library), line.operands[0] ?? '');
  if (!found.ok) return found;
  const opened = await gatherReport(library, found.value.id);
  if (!opened.ok) return opened;
  await world.out(
    line.json ? reportJson(opened.value) : reportText(opened.value, cliWords(language)),
  );
  return ok(0);
}
