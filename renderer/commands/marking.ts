/** Ways of marking besides the colours, and what is copied of a mark. */
import { toggleArea } from '../state/area-mode';
import { useReader } from '../state/reader';
import { figureFrom } from '../state/reader-blocks';
import type { Command } from './command';
import type { CommandContext } from './context';

const loadMarking = () => import('../state/marking');

const onSomething = ({ hasSelection, hasFocusedAnnotation }: CommandContext): boolean =>
  hasSelection || hasFocusedAnnotation;
const inReport = ({ reportId }: CommandContext): boolean => reportId !== null;

const highlightLast: Command = {
  id: 'annotate.last',
  label: 'command.highlight.last',
  icon: 'highlight',
  shortcuts: ['H'],
  when: onSomething,
  run: () => useReader.getState().highlightSelection(),
};

const underline: Command = {
  id: 'annotate.underline',
  label: 'command.underline',
  icon: 'underline',
  shortcuts: ['U'],
  when: onSomething,
  run: () => useReader.getState().underline(),
};

const cite: Command = {
  id: 'annotate.cite',
  label: 'command.cite',
  icon: 'quote',
  shortcuts: ['C'],
  when: onSomething,
  run: async () => (await loadMarking()).copyCitation(),
};

const every: Command = {
  id: 'annotate.every',
  label: 'command.every',
  icon: 'every',
  shortcuts: ['M'],
  when: onSomething,
  run: async () => (await loadMarking()).markEvery(),
};

const everyReport: Command = {
  id: 'annotate.everyReport',
  label: 'command.everyReport',
  icon: 'everyReport',
  shortcuts: ['Shift+M'],
  run: async () => (await import('../state/term-marks')).askForTerm(),
};

const chapter: Command = {
  id: 'annotate.chapter',
  label: 'command.markChapter',
  icon: 'outline',
  shortcuts: [],
  when: ({ headings }) => headings > 0,
  run: () => {
    const { currentHeading, headings, starts, mark } = useReader.getState();
    const block = currentHeading ?? headings[0]?.block;
    if (block !== undefined) mark({ type: 'chapter', at: starts[block] ?? 0 });
  },
};

const figure: Command = {
  id: 'annotate.figure',
  label: 'command.markFigure',
  icon: 'figure',
  shortcuts: [],
  when: inReport,
  run: () => {
    const { opened, starts, position, mark } = useReader.getState();
    const block = figureFrom(opened?.blocks ?? [], starts, position);
    const type = opened?.blocks[block]?.type;
    if (type === 'figure' || type === 'table') mark({ type, at: starts[block] ?? 0 });
  },
};

const report: Command = {
  id: 'annotate.report',
  label: 'command.markReport',
  icon: 'report',
  shortcuts: [],
  when: inReport,
  run: () => void useReader.getState().mark({ type: 'report' }),
};

const toolbar: Command = {
  id: 'annotate.toolbar',
  label: 'command.toolbar',
  icon: 'keyboard',
  shortcuts: ['Alt+F10'],
  when: ({ hasSelection }) => hasSelection,
  run: () => document.querySelector<HTMLElement>('.selection-toolbar button')?.focus(),
};

/** Also in the picture that fills the window, which looks for this command by itself. */
export const markArea: Command = {
  id: 'annotate.area',
  label: 'command.markArea',
  icon: 'area',
  shortcuts: ['R'],
  when: inReport,
  run: toggleArea,
};

export const marking: readonly Command[] = [highlightLast, underline, cite, every, everyReport];
export const markingWhole: readonly Command[] = [figure, markArea, chapter, report, toolbar];
