/*
 * Who may import whom. The layers and their reasons are those of the table in README.md; each rule here says in its
 * comment what a breach would break. tests/unit/scripts/boundaries.test.ts breaks each of them once.
 *
 * Patterns are regular expressions over paths from the repository's root; `$1` is what the first group of `from`
 * matched.
 */

/** @typedef {import('dependency-cruiser').IRegularForbiddenRuleType | import('dependency-cruiser').IReachabilityForbiddenRuleType} Rule */

const electron = '^(electron$|node_modules/electron/)';
const sqlite = '^node_modules/sqlite3/';
const zod = '^node_modules/zod/';
const packages = '^node_modules/';
const ours = '^(main|preload|renderer|resources|scripts|tests)/';
const shipped = '^(main|preload|renderer)/';
const contract = '^preload/contract/';
/** Functions over strings that main and the page share, so that both mean the same by "the same text". */
const sharedText = '^preload/contract/text/';

/** Where the bundles start. */
const entries =
  '^(main/(index|cli|import/worker)\\.ts|preload/index\\.ts|renderer/(main\\.tsx|search/regex-worker\\.ts))$';

/** main's own files, which wire things together and may know Electron; the command line tool has no window. */
const topRow = '^main/[^/]+\\.ts$';
const withoutElectron = '^main/(cli\\.ts$|[^/]+/)';
const doors = '^main/ipc/(gate|events)\\.ts$';

/** What a person does with a report, a folder each. */
const features =
  '^renderer/(reader|outline|figures|annotations|search|palette|library|settings|original|notebook|reanchoring|review|backups)/';

/**
 * @param {string} name
 * @param {string} comment what a breach would break
 * @param {Rule['from']} from
 * @param {Rule['to']} to
 * @returns {Rule}
 */
function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

/** @type {Rule[]} */
const general = [
  forbid('resolvable', 'The import leads nowhere.', {}, { couldNotResolve: true }),
  forbid(
    'no-dead-files',
    'Nothing that starts leads here: the file is forgotten code.',
    { path: entries },
    { path: shipped, pathNot: [entries, '\\.d\\.ts$'], reachable: false },
  ),
  forbid(
    'declared-packages',
    'The package is not among the dependencies, so it can vanish or be missing from the packed application.',
    { path: shipped },
    {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
      pathNot: electron,
    },
  ),
  forbid(
    'shipped-code-alone',
    'What we ship must not lean on tests or tools.',
    { path: shipped },
    { path: '^(tests|scripts)/' },
  ),
  forbid(
    'scripts-alone',
    'The tools must run before anything is built, so they share no code with what they build.',
    { path: '^scripts/' },
    { path: shipped },
  ),
  forbid(
    'scripts-on-bare-node',
    'Set-up starts with nothing installed: a package may be loaded later, by a dynamic import, never at the top.',
    { path: '^scripts/', pathNot: '^scripts/(config/|build/bundles\\.mjs|setup/default-app/)' },
    { path: packages, dynamic: false, dependencyTypesNot: ['type-only'] },
  ),
];

/** @type {Rule[]} */
const main = [
  forbid(
    'one-door-to-sqlite',
    'Only the connection imports sqlite3, so that every write goes through the one queue.',
    { pathNot: '^main/storage/connection\\.ts$' },
    { path: sqlite },
  ),
  forbid(
    'electron-in-the-top-row',
    'Handlers, command line tool and tests run without Electron.',
    { path: '^(main|renderer|preload/contract)/', pathNot: [topRow, doors] },
    { path: electron },
  ),
  forbid(
    'no-electron-in-the-tool',
    'The command line tool runs in plain Node.',
    { path: '^main/cli\\.ts$' },
    { path: electron },
  ),
  forbid(
    'contract-needs-zod-alone',
    'Both sides load the contract; it can bring nothing but zod.',
    { path: contract },
    { pathNot: [contract, zod] },
  ),
  forbid(
    'shared-text-is-pure',
    'Main and page load it: it brings nothing along, neither schemas nor a library. Types are nothing.',
    { path: sharedText },
    { pathNot: sharedText, dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'report-is-pure',
    'The document model is data and functions over it: no disk, no library, no other layer. A hash is a function too.',
    { path: '^main/report/' },
    { pathNot: ['^main/report/', contract, '^(node:)?crypto$'] },
  ),
  forbid(
    'report-takes-types',
    'Of the contract the document model takes types; its schemas would bring zod along.',
    { path: '^main/report/' },
    { path: contract, dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'cores-keep-apart',
    'Import, annotations, search and export build on the report alone, so a change of one touches one folder.',
    { path: '^main/(import|annotations|search|export)/' },
    { path: ours, pathNot: ['^main/$1/', '^main/report/', contract] },
  ),
  forbid(
    'storage-builds-on-the-report',
    'Storage knows what it stores and nothing of what is done with it.',
    { path: '^main/storage/' },
    { path: ours, pathNot: ['^main/(storage|report)/', contract] },
  ),
  forbid(
    'storage-without-libraries',
    'Storage is Node and sqlite3: another library would be a second place that touches the disk.',
    { path: '^main/storage/' },
    { path: packages, pathNot: sqlite },
  ),
  forbid(
    'nothing-imports-the-root',
    'The top row wires the layers together; a layer that imported it could not be wired otherwise.',
    { path: '^main/[^/]+/', pathNot: doors },
    { path: topRow },
  ),
  forbid(
    'main-without-page',
    'Main and preload never load code of the page.',
    { path: '^(main|preload)/' },
    { path: '^renderer/' },
  ),
  forbid(
    'preload-needs-contract-and-electron',
    'The preload script is loaded into a sandbox that has nothing else.',
    { path: '^preload/index\\.ts$' },
    { pathNot: [contract, electron] },
  ),
];

/** @type {Rule[]} */
const page = [
  forbid(
    'page-without-main',
    'The page speaks with main through the bridge.',
    { path: '^renderer/' },
    { path: '^(main/|preload/index\\.ts$)' },
  ),
  forbid(
    'page-without-node',
    'The page is sandboxed: there is no Node in it.',
    { path: '^renderer/' },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'page-takes-types',
    'Of the contract the page takes types and the shared text functions; its schemas belong to main, and their library is larger than the page.',
    { path: '^renderer/' },
    { path: contract, pathNot: sharedText, dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'features-keep-apart',
    'A feature uses ui, state, bridge and commands, not another feature, so that it can be changed or removed alone.',
    { path: features },
    {
      path: '^renderer/',
      pathNot: ['^renderer/$1/', '^renderer/(ui|state|bridge|commands|locales|styles)/'],
    },
  ),
  forbid(
    'commands-start-nothing',
    'A command acts on state and bridge; of a feature it may name a type.',
    { path: '^renderer/commands/' },
    { path: features, dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'features-on-top',
    'State and bridge know nothing of how they are shown.',
    { path: '^renderer/(state|bridge)/' },
    { path: '^renderer/', pathNot: '^renderer/(state|bridge|locales)/' },
  ),
  forbid(
    'ui-knows-no-feature',
    'A button or a dialog is the same for every feature.',
    { path: '^renderer/ui/' },
    { path: [features, '^renderer/[^/]+$'] },
  ),
];

/** Rules over the imports as they are written, those of types included. */
export const writtenRules = [...general, ...main, ...page];

/**
 * Rules over what is loaded when the program runs, at any distance.
 *
 * @type {Rule[]}
 */
export const runningRules = [
  forbid(
    'no-cycles',
    'Files that need each other to load can be neither understood nor tested alone.',
    // Page models lead to each other, as the pages do.
    { pathNot: '^tests/' },
    { circular: true },
  ),
  forbid(
    'runs-without-electron',
    'Something that this file imports leads to Electron, so it can run in no other process.',
    { path: withoutElectron, pathNot: doors },
    { path: electron, reachable: true },
  ),
  forbid(
    'preload-without-zod',
    'The preload script stays under 100 KB: it takes names from the contract, not schemas.',
    { path: '^preload/index\\.ts$' },
    { path: zod, reachable: true },
  ),
];
