/** What the reader of a format makes of a file, and what it is given to read with. */
import type { Problem } from '../../preload/contract/result';
import type { Asset } from '../report/report';
import type { Encoding } from './encoding';
import type { LooseElement } from './structure/element';

/** What a format's own metadata say of a report. Each is evidence; the text may know better. */
export interface DocumentHints {
  readonly title?: string;
  readonly authors?: readonly string[];
  /** Who published the report, by the file's own word. */
  readonly publisher?: string;
  /** The site or account that carried the article; the publisher only where nobody else is named. */
  readonly channel?: string;
  /** ISO 8601 calendar date. */
  readonly publishedOn?: string;
  /** BCP 47, as the file has it. */
  readonly language?: string;
}

export interface LooseDocument {
  readonly elements: readonly LooseElement[];
  /** The pictures that `elements` refer to, each once. */
  readonly assets: readonly Asset[];
  readonly hints: DocumentHints;
}

export interface ReadContext {
  /** Without folders. */
  readonly fileName: string;
  /** Chosen by a person for a file of text; without it the encoding is told from the bytes. */
  readonly encoding?: Encoding | undefined;
  /**
   * The bytes of a file that lies beside the report or in a folder beside it; undefined where there is none.
   * `relativePath` has `/` between its names, none of which is empty, `.` or `..` (see images/relative-path).
   */
  readonly readSibling: (relativePath: string) => Promise<Uint8Array | undefined>;
  /** Asked between pieces of work: why reading has to end (`import-cancelled`, `import-timeout`), if it has to. */
  readonly stopped: () => Problem | undefined;
}
