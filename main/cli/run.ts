/** The command line tool: the same library and the same services as the app's, without a window. */
import { resolve } from 'node:path';
import { version } from '../../package.json';
import type { Result } from '../../preload/contract/result';
import type { Language } from '../../preload/contract/words';
import { asResult } from '../storage/as-result';
import { openLibrary, openLibraryToRead } from '../storage/library';
import { defaultLibraryFolder } from '../storage/library-folder';
import type { CommandContext } from './context';
import { parseCommandLine, type CommandLine } from './command-line';
import { exportCommand } from './export-command';
import { importCommand } from './import-command';
import { listCommand } from './list-command';
import { correctCommand, reviewCommand } from './review-command';
import { searchCommand } from './search-command';
import { showCommand } from './show-command';
import { problemText } from './problem-text';
import type { CliWorld, ExitCode } from './world';
import { cliWords, fill } from './words';

type Command = (context: CommandContext) => Promise<Result<ExitCode>>;

const commands: Readonly<Record<CommandLine['command'], Command>> = {
  import: importCommand,
  list: listCommand,
  show: showCommand,
  search: searchCommand,
  review: reviewCommand,
  correct: correctCommand,
  export: exportCommand,
};

const folderOf = ({ library }: CommandLine, { env, platform, cwd }: CliWorld) =>
  library === undefined ? defaultLibraryFolder(env, platform) : resolve(cwd, library);

/** An export notes what it wrote to a file, and so writes too. */
const changesLibrary = ({ command, output }: CommandLine) =>
  command === 'import' || command === 'correct' || (command === 'export' && output !== undefined);

async function perform(line: CommandLine, language: Language, world: CliWorld) {
  const options = { folder: folderOf(line, world), clock: world.clock };
  const opened = await (changesLibrary(line) ? openLibrary(options) : openLibraryToRead(options));
  if (!opened.ok) return opened;
  const library = opened.value;
  try {
    return await commands[line.command]({ library, line, language, world });
  } finally {
    await library.close();
  }
}

async function runCommand(line: CommandLine, language: Language, world: CliWorld) {
  const result = await asResult(() => perform(line, language, world));
  if (result.ok) return result.value;
  await world.err(problemText(result.error, language));
  return 1;
}

/** Runs one command line (the arguments after the program's name) and answers its exit code; never rejects. */
export async function runCli(args: readonly string[], world: CliWorld): Promise<ExitCode> {
  const request = parseCommandLine(args, world.env);
  const { language } = request;
  switch (request.kind) {
    case 'help': {
      const library = defaultLibraryFolder(world.env, world.platform);
      await world.out(fill(cliWords(language).usage, { library }));
      return 0;
    }
    case 'version':
      await world.out(`${version}\n`);
      return 0;
    case 'misuse': {
      const { reason } = request;
      await world.err(problemText({ code: 'usage', params: { reason } }, language));
      return 2;
    }
    case 'command':
      return runCommand(request.line, language, world);
  }
}
