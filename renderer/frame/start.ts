/**
 * The first call, made when this module is evaluated, which is before React's: the answer is under way while
 * the rest of the script runs.
 */
import { offprint } from '../bridge/wire';

export const starting = offprint.app.start();
