import type { CallName } from '../../../preload/contract/channels';
import type { EventName } from '../../../preload/contract/channels';
import type { Input, Output } from '../../../preload/contract/calls';
import type { EventPayload } from '../../../preload/contract/events';
import type { Encoding } from '../../../preload/contract/encoding';
import type { Menu } from '../../../preload/contract/menu';
import type { Result } from '../../../preload/contract/result';
import type { PagePictures } from '../../import/page-pictures';
import type { ParsedReport } from '../../report/report';
import type { Library } from '../../storage/library';

/** A file's bytes, its name without folders, and the absolute path of its folder, where its pictures may lie. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Chosen by a person; without it the encoding is told from the bytes. */
  readonly encoding?: Encoding;
  readonly folder?: string | undefined;
}

/**
 * Turns a file into a report. Fails with the `file-*` and import codes, whose `path` is filled in by the caller, and with
 * `import-cancelled` when `signal` is aborted.
 */
export type Parse = (source: Source, signal?: AbortSignal) => Promise<Result<ParsedReport>>;

/** What handlers need of the world. The app, the command line and tests each bring their own. */
export interface Services {
  /** The library, or why it can't be opened; then every call that needs it answers that. */
  readonly library: () => Promise<Result<Library>>;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** A new id, never the same twice: short, and safe in a URL and in a file name. */
  readonly ids: () => string;
  readonly parse: Parse;
  /** Draws a page of a PDF file. */
  readonly picture: PagePictures['picture'];
  /** BCP 47. */
  readonly systemLanguage: () => string;
  readonly platform: Output<'app.start'>['platform'];
  /** What the app was started for: files to import, or a report to show. */
  readonly requested: { readonly files: readonly string[]; readonly reportId?: string | undefined };
  readonly dialogs: {
    /** Absolute paths; none when the person cancels. */
    readonly chooseReportFiles: () => Promise<readonly string[]>;
    /** Absolute paths of folders; none when the person cancels. */
    readonly chooseReportFolders: () => Promise<readonly string[]>;
    /** An absolute path, or undefined when the person cancels. */
    readonly chooseExportPath: (suggestedName: string) => Promise<string | undefined>;
    /** An absolute path of a folder for several files, or undefined when the person cancels. */
    readonly chooseExportFolder: () => Promise<string | undefined>;
    /** As `chooseExportPath`, for a table; a file that is there already may be overwritten. */
    readonly chooseTablePath: (suggestedName: string) => Promise<string | undefined>;
  };
  readonly clipboard: (content: { text: string; html?: string | undefined }) => void;
  /** Shows a file in its folder. */
  readonly reveal: (path: string) => void;
  readonly setMenu: (menu: Menu) => void;
  /** Loads the page anew. */
  readonly reload: () => void;
  /** Calls `act` soon, when the start is over, and then every minute for as long as the process lives. */
  readonly everyMinute: (act: () => Promise<void>) => void;
  readonly emit: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
}

/** What a call does, once the library is open. */
export type Handler<K extends CallName> = (
  library: Library,
  input: Input<K>,
) => Promise<Result<Output<K>>>;

/** Each call as it is offered: it always resolves. */
export type Handlers = {
  readonly [K in CallName]: (input: Input<K>) => Promise<Result<Output<K>>>;
};
