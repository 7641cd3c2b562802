/** What a process and its descendants use, as Linux tells in /proc. */
import { readdirSync, readFileSync } from 'node:fs';

/** A process may end while we look at it; then it uses nothing. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return '';
    throw cause;
  }
}

/** The fields of /proc/PID/stat that follow the program's name, which may hold spaces. */
const statFields = (pid: number) => read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];

function tree(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(statFields(Number(name))[1]) }));
  const found = [root];
  for (let index = 0; index < found.length; index += 1) {
    found.push(...parents.filter(({ parent }) => parent === found[index]).map(({ pid }) => pid));
  }
  return found;
}

/** Processor time of all of them so far, in milliseconds; Linux counts in hundredths of a second. */
export function processorTime(root: number): number {
  const ticks = tree(root).map((pid) => {
    const fields = statFields(pid);
    return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  });
  return ticks.reduce((sum, tick) => sum + tick, 0) * 10;
}

/** Proportional set size of all of them, in megabytes: shared pages count in part for each that shares them. */
export function proportionalMemory(root: number): number {
  const sizes = tree(root).map((pid) =>
    Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}
