import type { OffprintApi } from '../../preload/contract/api';

declare global {
  interface Window {
    /** The bridge to the main process, put there by the preload script. */
    readonly offprint: OffprintApi;
  }
}
