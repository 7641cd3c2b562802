import type { CorrectionRequest } from '../../preload/contract/correction';
import { fail, ok, type Result } from '../../preload/contract/result';
import { makeCorrections, mend, stepBack, withdraw } from '../ipc/handlers/correct-report';
import { summariseReports } from '../ipc/handlers/reports';
import { reviewOf, type Review } from '../ipc/handlers/review';
import { findReport } from '../storage/reports';
import type { CommandContext } from './context';
import { readAuthor, readOption, type Asked } from './correction-options';
import { findReportByName } from './find-report';
import { reviewJson, reviewText } from './review-text';
import { cliWords, fill } from './words';
import type { ExitCode } from './world';

const review = ({ library, world }: CommandContext, id: string): Promise<Result<Review>> =>
  reviewOf(library, id, { now: world.clock(), atHand: false });

async function idOf({ library, line }: CommandContext): Promise<Result<string>> {
  const found = findReportByName(await summariseReports(library), line.operands[0] ?? '');
  return found.ok ? ok(found.value.id) : found;
}

async function print(context: CommandContext, id: string): Promise<Result<ExitCode>> {
  const shown = await review(context, id);
  if (!shown.ok) return shown;
  const { line, language, world } = context;
  await world.out(
    line.json ? reviewJson(shown.value) : reviewText(shown.value, language, line.lines),
  );
  return ok(0);
}

/** `offprint review REPORT`: what was made of a file, what was unsure, and what was corrected. */
export async function reviewCommand(context: CommandContext): Promise<Result<ExitCode>> {
  const id = await idOf(context);
  return id.ok ? print(context, id.value) : id;
}

/** What all options ask for, or the first that can't be read. */
function readAll({ line, language }: CommandContext, shown: Review): Result<Asked[]> {
  const people = line.corrections.filter(({ name }) => name === 'author');
  const asked: Asked[] = [];
  if (people.length > 0) {
    asked.push({ type: 'authors', authors: people.map(({ value }) => readAuthor(value)) });
  }
  for (const option of line.corrections) {
    if (option.name === 'author') continue;
    const one = readOption(shown, option);
    if (one === undefined) {
      const blanks = { word: `--${option.name} ${option.value}` };
      return fail('usage', { reason: fill(cliWords(language).unreadableOption, blanks) });
    }
    asked.push(one);
  }
  return ok(asked);
}

/** `offprint correct REPORT`: makes corrections, all or none of them, and prints the review as it is then. */
export async function correctCommand(context: CommandContext): Promise<Result<ExitCode>> {
  const { library, line, world } = context;
  const id = await idOf(context);
  if (!id.ok) return id;
  const services = { clock: world.clock, ids: world.nonce };
  const report = await findReport(library.reports.read, id.value);
  if (report) await mend(library, report);
  const shown = await review(context, id.value);
  if (!shown.ok) return shown;
  const asked = readAll(context, shown.value);
  if (!asked.ok) return asked;
  const steps: (() => Promise<Result<undefined>>)[] = [];
  if (line.step !== undefined) {
    const { step } = line;
    steps.push(() => stepBack(library, services, id.value, step));
  }
  const requests = asked.value.filter((one): one is CorrectionRequest => one.type !== 'withdraw');
  if (requests.length > 0) {
    steps.push(() => makeCorrections(library, services, id.value, requests));
  }
  for (const one of asked.value) {
    if (one.type === 'withdraw') {
      steps.push(() => withdraw(library, services, id.value, one.id, true));
    }
  }
  for (const step of steps) {
    const done = await step();
    if (!done.ok) return done;
  }
  return print(context, id.value);
}
