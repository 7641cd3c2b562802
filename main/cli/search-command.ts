import type { SearchResult } from '../../preload/contract/search';
import { ok, type Result } from '../../preload/contract/result';
import { searchLibrary } from '../ipc/handlers/search';
import type { CommandContext } from './context';
import { cliWords, fill, type CliWords } from './words';
import type { ExitCode } from './world';

type FoundReport = SearchResult['reports'][number];
type Passage = FoundReport['best'][number];

/** A sentence with its hits in brackets, as a terminal can show them. */
function sentence({ text, marks, cutBefore, cutAfter }: Passage): string {
  let line = cutBefore ? '…' : '';
  let at = 0;
  for (const { start, end } of marks) {
    line += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return `${line}${text.slice(at)}${cutAfter ? '…' : ''}`;
}

function lines({ reportId, title, hits, best }: FoundReport, words: CliWords): string {
  const shown = best.map((passage) => `    ${sentence(passage)}\n`).join('');
  return `${reportId}  ${title}  ${fill(words.hits, { hits: hits ?? 0 })}\n${shown}`;
}

/** `offprint search QUERY`: every report that has it, how often, and its best sentences. */
export async function searchCommand({
  library,
  line,
  language,
  world,
}: CommandContext): Promise<Result<ExitCode>> {
  const words = cliWords(language);
  const asked = {
    query: line.operands.join(' '),
    publisher: null,
    year: null,
    kind: null,
    effort: 'exact',
    from: 0,
    reports: Number.MAX_SAFE_INTEGER,
  } as const;
  const found = await searchLibrary(library, asked, () => false);
  if (line.json) {
    await world.out(`${JSON.stringify(found, null, 2)}\n`);
    return ok(0);
  }
  await world.out(found.reports.map((report) => lines(report, words)).join(''));
  await world.err(
    `${fill(words.found, { reports: found.total.reports, hits: found.total.hits ?? 0 })}\n`,
  );
  return ok(0);
}
