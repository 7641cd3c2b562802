import type { CommandContext } from '../../../../renderer/commands/context';

/** A context of someone who reads a report and has selected nothing. */
export const reading = (change: Partial<CommandContext> = {}): CommandContext => ({
  view: 'reader',
  overlay: null,
  settings: {
    language: 'en',
    theme: 'system',
    reading: { face: 'serif', size: 17, measure: 'medium', leading: 'medium' },
    searches: { recent: [], saved: [] },
    colourNames: {},
    outline: { open: true, width: 272 },
    split: { ratio: 0.5, panes: null },
    library: { layout: 'cards', sort: 'opened', group: 'none' },
    notes: { open: false, width: 320 },
  },
  platform: 'linux',
  importing: false,
  reportId: 'r1',
  hasPages: false,
  headings: 3,
  annotations: 2,
  back: 1,
  forward: 1,
  hasSelection: false,
  isPlacing: false,
  hasFocusedAnnotation: false,
  split: false,
  focused: false,
  escapable: false,
  ...change,
});

/** A context of someone who is in the library. */
export const inLibrary = (change: Partial<CommandContext> = {}): CommandContext =>
  reading({
    view: 'library',
    reportId: null,
    hasPages: false,
    headings: 0,
    annotations: 0,
    back: 0,
    forward: 0,
    ...change,
  });
