import type { ReportSummary } from '../../preload/contract/library';
import { ok, type Result } from '../../preload/contract/result';
import { summariseReports } from '../ipc/handlers/reports';
import type { CommandContext } from './context';
import { cliWords, fill, type CliWords } from './words';
import type { ExitCode } from './world';

/** For other programs: the metadata at the top level. */
const plainSummary = ({ id, metadata, ...summary }: ReportSummary) => ({
  id,
  ...metadata,
  ...summary,
});

function lines({ id, metadata, counts }: ReportSummary, words: CliWords): string {
  const { title, publisher, publishedOn } = metadata;
  const { figures, tables, annotations } = counts;
  const about = [publisher, publishedOn, fill(words.counts, { figures, tables, annotations })];
  return `${id}  ${title}\n${' '.repeat(18)}${about.filter(Boolean).join(' · ')}\n`;
}

/** `offprint list`: one entry a report, the one opened last first. */
export async function listCommand({
  library,
  line,
  language,
  world,
}: CommandContext): Promise<Result<ExitCode>> {
  const reports = await summariseReports(library);
  const words = cliWords(language);
  if (line.json) await world.out(`${JSON.stringify(reports.map(plainSummary), null, 2)}\n`);
  else if (reports.length === 0) await world.err(`${words.noReports}\n`);
  else await world.out(reports.map((report) => lines(report, words)).join(''));
  return ok(0);
}
