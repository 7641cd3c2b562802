/**
 * Ten thousand marks in a report 200 times as long as the real one, in the running app: how much longer it takes to open
 * than without them, until they are painted, and what one more costs, from the key to the frame that shows it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeTarget } from '../../main/annotations/target';
import { identityOf } from '../../main/ipc/handlers/open-report';
import { newAnnotation } from '../../main/ipc/handlers/new-annotation';
import { canonicalText } from '../../main/report/canonical-text';
import { readBlocks } from '../../main/storage/blocks';
import { createAnnotations } from '../../main/storage/history';
import { openLibrary } from '../../main/storage/library';
import { ensureIdentity } from '../../main/storage/report-identities';
import { listReports } from '../../main/storage/reports';
import { material } from './support/material';
import { figure } from './support/report';
import { launchReader, openFromLibrary, type RunningApp } from './support/running-app';
import { median, percentile } from './support/statistics';

const ROUNDS = Number(process.env['ROUNDS'] ?? 9);
const MARKS = Number(process.env['MARKS'] ?? 10_000);
const TIMES = Number(process.env['TIMES'] ?? 200);
const LENGTH = 12;
const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
/** Milliseconds. */
const BAR = { painted: 50, frame: 16.7 };
/** In ms: by then all of a long report has been read and drawn. */
const SETTLED = 6000;

/** Marks the report of a library at even distances; every fourth mark has a note. */
async function markEvenly(folder: string): Promise<void> {
  const clock = () => Date.now();
  const opened = await openLibrary({ folder, clock });
  if (!opened.ok) throw new Error(opened.error.code);
  const library = opened.value;
  const [report] = await listReports(library.reports.read);
  if (!report) throw new Error('the library is empty');
  const { text } = canonicalText(await readBlocks(library.reports.read, report.number));
  let made = 0;
  const services = { clock, ids: () => `mark-${(made += 1)}` };
  const step = Math.floor((text.length - 2 * LENGTH) / MARKS);
  const states = Array.from({ length: MARKS }, (_, at) => {
    const start = at * step;
    const target = describeTarget(text, { start, end: start + LENGTH });
    return newAnnotation(
      services,
      report,
      { type: 'text', ...target },
      {
        colour: COLOURS[at % COLOURS.length] ?? 'yellow',
        note: at % 4 === 0 ? `**${at}** 要查` : '',
        tags: [],
      },
    );
  });
  await library.notes.write(async (db) => {
    await ensureIdentity(db, identityOf(report));
    await createAnnotations(db, states, clock());
  });
  await library.close();
}

interface OneMore {
  /** Milliseconds from the key to the end of the frame that shows the mark: nothing is waited for in between. */
  readonly shown: number;
  /** The longest frame, in ms, of the half second after it, in which main acknowledges the mark. */
  readonly after: number;
}

/** Selects a few characters in view and marks them with a key. */
const markOneMore = ({ page }: RunningApp, round: number): Promise<OneMore> =>
  page.evaluate(
    async ({ nth, length }) => {
      const frame = () => new Promise<number>(requestAnimationFrame);
      const count = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
      const view = document.querySelector('.reader')?.getBoundingClientRect();
      const runs = [...document.querySelectorAll('.reader p[data-start]')].filter((run) => {
        const { top, bottom } = run.getBoundingClientRect();
        const inView = view !== undefined && top > view.top && bottom < view.bottom;
        return inView && run.firstChild instanceof Text && run.firstChild.length > 4 * length;
      });
      const node = runs[nth % runs.length]?.firstChild;
      if (!node) throw new Error('no text is in view');
      const from = 1 + nth;
      getSelection()?.setBaseAndExtent(node, from, node, from + 5);
      for (let waited = 0; !document.querySelector('.selection-toolbar'); waited += 1) {
        if (waited > 600) throw new Error('nothing is selected');
        await frame();
      }
      await frame();
      const before = count();
      // From within a frame, so that the time is that of the work and not that until the next one.
      const shown = await new Promise<number>((done) => {
        requestAnimationFrame(() => {
          const pressed = performance.now();
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => done(performance.now() - pressed));
          port1.start();
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '3', bubbles: true }));
          port2.postMessage(null);
        });
      });
      if (count() <= before) throw new Error('the mark was not painted in that frame');
      let [last, after] = [await frame(), 0];
      for (const end = last + 500; last < end;) {
        const now = await frame();
        after = Math.max(after, now - last);
        last = now;
      }
      return { shown, after };
    },
    { nth: round, length: LENGTH },
  );

/** Milliseconds from the click in the library until all highlights of what is drawn are painted. */
async function openUntilPainted(running: RunningApp): Promise<number> {
  const text = await openFromLibrary(running);
  const more = await running.page.evaluate(
    () =>
      new Promise<number>((done) => {
        const before = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => done(performance.now() - before));
        port1.start();
        requestAnimationFrame(() => port2.postMessage(null));
      }),
  );
  return text + more;
}

const { name, text } = material();
const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
const at = (part: string) => join(folder, part);
writeFileSync(at('long.txt'), `${text.trimEnd()}\n\n`.repeat(TIMES));
for (const part of ['bare', 'marked']) {
  const first = await launchReader(at(part), [at('long.txt')]);
  await first.app.close();
}
await markEvenly(at('marked'));

const bare = await launchReader(at('bare'));
const marked = await launchReader(at('marked'));
const opening = { bare: [] as number[], marked: [] as number[] };
await openUntilPainted(bare);
await openUntilPainted(marked);
for (let round = 0; round < ROUNDS; round += 1) {
  opening.bare.push(await openUntilPainted(bare));
  opening.marked.push(await openUntilPainted(marked));
}
await marked.page.waitForTimeout(SETTLED);
const more = { bare: [] as OneMore[], marked: [] as OneMore[] };
for (let round = 0; round <= ROUNDS; round += 1) {
  const pair = [await markOneMore(bare, round), await markOneMore(marked, round)] as const;
  // The first one loads code.
  if (round === 0) continue;
  more.bare.push(pair[0]);
  more.marked.push(pair[1]);
}
const cards = await marked.page.locator('.note-card').count();
await bare.app.close();
await marked.app.close();
rmSync(folder, { recursive: true, force: true });

const ms = (value: number) => `${value.toFixed(1)} ms`;
process.stdout.write(`${MARKS} marks in ${name}, ${TIMES} times over, ${ROUNDS} rounds, medians\n`);
const extra = median(opening.marked.map((time, round) => time - (opening.bare[round] ?? 0)));
figure('from the library to text, without marks', ms(median(opening.bare)));
figure('the same with marks, painted', ms(median(opening.marked)));
figure('what the marks add', ms(extra), { limit: BAR.painted, reached: extra });
const shown = (list: readonly OneMore[]) => list.map((one) => one.shown);
const after = (list: readonly OneMore[]) => list.map((one) => one.after);
const reached = median(shown(more.marked));
figure('one more without marks, key to painted', ms(median(shown(more.bare))));
figure('one more among them, key to painted', ms(reached), { limit: BAR.frame, reached });
figure('the same, p95', ms(percentile(shown(more.marked), 0.95)));
figure('longest frame after it, without marks', ms(median(after(more.bare))));
figure('longest frame after it, among them', ms(median(after(more.marked))));
figure('cards in the margin', String(cards));
