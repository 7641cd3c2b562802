import { parseArgs } from 'node:util';
import type { Encoding } from '../../preload/contract/encoding';
import { ENCODINGS } from '../../preload/contract/text/encodings';
import { LANGUAGES, languageFor, type Language } from '../../preload/contract/words';
import { CORRECTION_OPTIONS, type CorrectionOption, type GivenOption } from './correction-options';
import { cliWords, fill, type CliWords } from './words';

const COMMANDS = ['import', 'list', 'show', 'search', 'review', 'correct', 'export'] as const;
export type CommandName = (typeof COMMANDS)[number];

const OPTIONS = {
  library: { type: 'string' },
  output: { type: 'string' },
  language: { type: 'string' },
  encoding: { type: 'string' },
  lines: { type: 'boolean' },
  undo: { type: 'boolean' },
  redo: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  ...(Object.fromEntries(CORRECTION_OPTIONS.map((name) => [name, { type: 'string' }])) as Record<
    CorrectionOption,
    { readonly type: 'string' }
  >),
} as const;
type OptionName = keyof typeof OPTIONS;

/** The command that an option belongs to; one that is not here goes with any. */
const OWNER: Partial<Record<OptionName, CommandName>> = {
  output: 'export',
  encoding: 'import',
  undo: 'correct',
  redo: 'correct',
  ...Object.fromEntries(CORRECTION_OPTIONS.map((name) => [name, 'correct'])),
};

export interface CommandLine {
  readonly command: CommandName;
  /** What follows the command: files, one report, or the words of a query. */
  readonly operands: readonly string[];
  readonly library: string | undefined;
  readonly output: string | undefined;
  readonly json: boolean;
  /** The encoding to read text files in; undefined to tell it from their bytes. */
  readonly encoding: Encoding | undefined;
  /** Whether all lines are wanted, not only headings. */
  readonly lines: boolean;
  /** In the order in which they were given. */
  readonly corrections: readonly GivenOption[];
  readonly step: 'undo' | 'redo' | undefined;
}

/** What a command line asks for; `misuse` is said in its language. */
export type Request = { readonly language: Language } & (
  | { readonly kind: 'command'; readonly line: CommandLine }
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'misuse'; readonly reason: string }
);

type Misuse = { readonly text: keyof CliWords; readonly word?: string; readonly command?: string };

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);
const isCommand = (word: string): word is CommandName => COMMANDS.some((name) => name === word);
const isCorrection = (name: OptionName): name is CorrectionOption =>
  CORRECTION_OPTIONS.some((one) => one === name);
const encodingNamed = (name: string | undefined): Encoding | undefined =>
  ENCODINGS.find((one) => one === name?.toLowerCase());
const isLanguage = (tag: string): tag is Language => LANGUAGES.some((name) => name === tag);

/** The language of the environment, by the order of POSIX: LC_ALL, LC_MESSAGES, LANG. */
function environmentLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  return languageFor(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '');
}

interface Words {
  readonly operands: readonly string[];
  readonly options: ReadonlyMap<OptionName, string>;
  readonly corrections: readonly GivenOption[];
  readonly misuse: Misuse | undefined;
}

function sortOut(args: readonly string[]): Words {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const operands: string[] = [];
  const options = new Map<OptionName, string>();
  const corrections: GivenOption[] = [];
  let misuse: Misuse | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName: word, value } = token;
    if (!isOption(name)) misuse ??= { text: 'unknownOption', word };
    else if (OPTIONS[name].type === 'string' && !value) misuse ??= { text: 'missingValue', word };
    else if (OPTIONS[name].type === 'boolean' && value !== undefined)
      misuse ??= { text: 'unneededValue', word };
    else {
      options.set(name, value ?? '');
      if (isCorrection(name)) corrections.push({ name, value: value ?? '' });
    }
  }
  return { operands, options, corrections, misuse };
}

function misuseOf(
  command: string,
  operands: readonly string[],
  options: ReadonlyMap<OptionName, string>,
): Misuse | undefined {
  if (!isCommand(command)) return { text: 'unknownCommand', word: command };
  const unfit = [...options.keys()].find((name) => (OWNER[name] ?? command) !== command);
  if (unfit !== undefined) return { text: 'unfitOption', word: `--${unfit}`, command };
  const encoding = options.get('encoding');
  if (encoding !== undefined && encodingNamed(encoding) === undefined) {
    return { text: 'unknownEncoding', word: encoding };
  }
  if (command === 'import') return operands.length > 0 ? undefined : { text: 'missingFile' };
  if (command === 'search') return operands.length > 0 ? undefined : { text: 'missingQuery' };
  const wanted = command === 'list' ? 0 : 1;
  if (operands.length < wanted) return { text: 'missingReport', command };
  const extra = operands[wanted];
  return extra === undefined ? undefined : { text: 'tooMany', word: extra };
}

/** Reads the arguments that follow the program's name. */
export function parseCommandLine(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Request {
  const { operands: words, options, corrections, misuse } = sortOut(args);
  const asked = options.get('language');
  const language = asked && isLanguage(asked) ? asked : environmentLanguage(env);
  const refuse = ({ text, word = '', command = '' }: Misuse): Request => ({
    kind: 'misuse',
    language,
    reason: fill(cliWords(language)[text], { word, command }),
  });
  if (misuse) return refuse(misuse);
  if (asked && !isLanguage(asked)) return refuse({ text: 'unknownLanguage', word: asked });
  if (options.has('help')) return { kind: 'help', language };
  if (options.has('version')) return { kind: 'version', language };
  const [command, ...operands] = words;
  if (command === undefined) return refuse({ text: 'noCommand' });
  const unfit = misuseOf(command, operands, options);
  if (unfit || !isCommand(command)) return refuse(unfit ?? { text: 'unknownCommand' });
  const line: CommandLine = {
    command,
    operands,
    library: options.get('library'),
    output: options.get('output'),
    json: options.has('json'),
    encoding: encodingNamed(options.get('encoding')),
    lines: options.has('lines'),
    corrections,
    step: options.has('undo') ? 'undo' : options.has('redo') ? 'redo' : undefined,
  };
  return { kind: 'command', language, line };
}
