/**
 * The first call, made when this module is evaluated, which is before React's: the answer is under way while
 * the rest of the script runs.
 */
export const starting = window.offprint.app.start();
