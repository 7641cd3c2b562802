import type { AssetRef, Block, Boilerplate, Doubt, Metadata } from '../../preload/contract/report';

/** A picture that came with a report. */
export interface Asset extends AssetRef {
  readonly bytes: Uint8Array;
}

/** What an importer makes of a file: everything that was in it, in our own model. */
export interface ParsedReport {
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  readonly boilerplate: readonly Boilerplate[];
  readonly doubts: readonly Doubt[];
  readonly assets: readonly Asset[];
}
