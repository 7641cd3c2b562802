import type { OffprintApi } from '../../preload/contract/api';

declare global {
  interface Window {
    /** The bridge to the main process: what the preload script has put there, made handy by ./wire.ts. */
    offprint: OffprintApi;
  }
}
