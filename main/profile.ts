import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { makeFolder } from './storage/make-folder';

/**
 * Puts Chromium's own files into the library folder, so that each library has one profile and one running
 * app. Where that folder can't be written, a passing one serves, so that the window can open and say so.
 */
export function prepareProfile(library: string): void {
  let profile = join(library, 'profile');
  try {
    makeFolder(profile);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    profile = mkdtempSync(join(tmpdir(), 'offprint-profile-'));
  }
  app.setPath('userData', profile);
  app.setPath('crashDumps', join(profile, 'crashes'));
}
