import { say } from './say.mjs';

/** A reason to end the script that the person can act on: shown without a stack. */
export class Stop extends Error {
  /**
   * @param {string} message what went wrong and what to do about it
   * @param {number} [code] exit code, 1 unless told
   */
  constructor(message, code = 1) {
    super(message);
    this.code = code;
  }
}

/**
 * Runs a script's body and sets the exit code. A `Stop` is printed as it is; anything else is a defect of the script
 * and keeps its stack.
 *
 * @param {() => Promise<number | undefined>} body returns the exit code; undefined where something else sets it
 */
export async function runScript(body) {
  try {
    const code = await body();
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    process.exitCode = error.code;
  }
}
