/** Prints one figure against its bar. */
export function figure(
  name: string,
  value: string,
  bar?: { limit: number; reached: number },
): void {
  const verdict = bar === undefined ? '' : bar.reached <= bar.limit ? '  within' : '  OVER';
  const limit = bar === undefined ? '' : `  (bar ${bar.limit})`;
  process.stdout.write(`  ${name.padEnd(44)} ${value}${limit}${verdict}\n`);
}
