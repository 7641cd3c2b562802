import { describe, expect, test } from 'vitest';
import { parseCommandLine } from '../../../main/cli/command-line';

const parse = (line: string, env = {}) => parseCommandLine(line.split(' ').filter(Boolean), env);
const NO_OPTIONS = { library: undefined, output: undefined, json: false };

describe('a command', () => {
  test.each([
    ['import a.txt b.txt', { command: 'import', operands: ['a.txt', 'b.txt'] }],
    ['import -- --odd.txt', { command: 'import', operands: ['--odd.txt'] }],
    ['list --json', { command: 'list', operands: [], json: true }],
    ['--library /l show cranes', { command: 'show', operands: ['cranes'], library: '/l' }],
    ['show cranes --library=/l', { command: 'show', operands: ['cranes'], library: '/l' }],
    ['search 模型 -- -训练', { command: 'search', operands: ['模型', '-训练'] }],
    ['export x --output n.md', { command: 'export', operands: ['x'], output: 'n.md' }],
  ])('%s', (line, expected) => {
    expect(parse(line)).toMatchObject({
      kind: 'command',
      language: 'en',
      line: { ...NO_OPTIONS, ...expected },
    });
  });

  test('help and version come before it', () => {
    expect(parse('--help').kind).toBe('help');
    expect(parse('show -h').kind).toBe('help');
    expect(parse('--version').kind).toBe('version');
  });
});

describe('misuse', () => {
  test.each([
    ['', 'No command was given.'],
    ['launch', 'There is no command “launch”.'],
    ['list --colour', 'There is no option “--colour”.'],
    ['list -x', 'There is no option “-x”.'],
    ['list --library', '“--library” needs a value.'],
    ['list --library=', '“--library” needs a value.'],
    ['list --json=yes', '“--json” takes no value.'],
    ['list --output a.md', '“--output” does not belong to “list”.'],
    ['list --language fr', 'The language is zh-CN or en, not “fr”.'],
    ['list extra', '“extra” is one word too many.'],
    ['show', '“show” needs a report.'],
    ['export a b', '“b” is one word too many.'],
    ['search', '“search” needs something to search for.'],
    ['import', '“import” needs at least one file or folder.'],
  ])('%j: %s', (line, reason) => {
    expect(parse(line)).toMatchObject({ kind: 'misuse', language: 'en', reason });
  });

  test('is said in the person’s language', () => {
    expect(parse('launch', { LANG: 'zh_CN.UTF-8' })).toMatchObject({
      reason: '没有“launch”这个命令。',
    });
  });
});

test.each([
  [{}, 'en'],
  [{ LANG: 'de_DE.UTF-8' }, 'en'],
  [{ LANG: 'zh_TW.UTF-8' }, 'zh-CN'],
  [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'C' }, 'en'],
  [{ LANG: 'C', LC_MESSAGES: 'C', LC_ALL: 'zh_CN' }, 'zh-CN'],
  [{ LANG: 'zh_CN', LC_ALL: '' }, 'zh-CN'],
])('the language of %j is %s', (env, language) => {
  expect(parse('list', env).language).toBe(language);
  expect(parse('list --language zh-CN', env).language).toBe('zh-CN');
});
