/** The frame around every view: bars, popovers, notices, failures. */
export const shell = {
  'app.name': 'Offprint',
  'bar.export': 'Export notes',
  'bar.settings': 'Settings',
  'bar.reading': 'Text and layout',
  close: 'Close',
  retry: 'Try again',

  'notices.label': 'Messages',
  'notices.dismiss': 'Dismiss',

  'export.done': {
    one: '{count} note written to {file}.',
    other: '{count} notes written to {file}.',
  },
  'export.kept': {
    one: 'You had changed {count} of them in the file: it was left as it is.',
    other: 'You had changed {count} of them in the file: they were left as they are.',
  },
  'export.done.reveal': 'Show in folder',
  'export.copied': {
    one: '{count} note copied as Markdown.',
    other: '{count} notes copied as Markdown.',
  },

  'problem.internal': 'Something went wrong inside Offprint ({reason}).',
  'problem.internal.remedy': 'Try again; if it happens again, please report it. Nothing was lost.',

  'crash.title': 'This view could not be drawn',
  'crash.body': 'Your reports and notes are safe: every note is saved the moment you make it.',
  'crash.detail': 'What happened',
  'crash.retry': 'Draw it again',
  'crash.library': 'Back to the library',
  'start.title': 'The library could not be opened',

  'settings.language': 'Language',
  'settings.language.system': 'System',
  'settings.theme': 'Appearance',
  'settings.theme.system': 'System',
  'settings.theme.light': 'Light',
  'settings.theme.sepia': 'Sepia',
  'settings.theme.dark': 'Dark',
  'settings.colours': 'What the colours stand for',
  'settings.shortcuts': 'Keyboard shortcuts',

  'drop.title': 'Drop to import',
  'drop.hint': 'The files are copied into your library. The originals stay as they are.',

  'palette.label': 'Command palette',
  'palette.placeholder': 'Type a command',
  'palette.empty': 'No command matches “{query}”.',
  'palette.count': { one: '{count} command', other: '{count} commands' },
  'keymap.wrong': 'Some of {name} could not be used.',
  'keymap.syntax': 'It is not a JSON object ({reason}).',
  'keymap.command': 'There is no command “{id}”.',
  'keymap.value': '“{id}” needs a shortcut or a list of them; “vim” needs true or false.',
  'keymap.shortcut': '“{shortcut}” of “{id}” is no shortcut.',
  'keymap.twice': '“{shortcut}” is given to both “{other}” and “{id}”; the first one has it.',
  'shortcuts.title': 'Keyboard shortcuts',
  'shortcuts.zoom': 'Enlarge and shrink window contents, actual size',
} as const;
