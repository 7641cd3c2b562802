import { plainText, ownLines, type FileLine } from './file-lines';
import {
  changeFrontMatter,
  readFrontMatter,
  type FrontMatter,
  type FrontMatterValue,
} from './front-matter';

/** A value of a file's front matter as a list of tags; undefined when it is something else. */
function asTags(value: unknown): string[] | undefined {
  if (value === null || value === undefined) return [];
  if (typeof value === 'string') return value.split(/[,\s]+/).filter(Boolean);
  return Array.isArray(value) ? value.map(String) : undefined;
}

/** The owner's tags with what was added and removed in the app since `last`. */
function mergeTags(present: readonly string[], ours: readonly string[], last: readonly string[]) {
  const dropped = new Set(last.filter((tag) => !ours.includes(tag)));
  const kept = present.filter((tag) => !dropped.has(tag));
  const added = ours.filter((tag) => !last.includes(tag) && !kept.includes(tag));
  return [...kept, ...added];
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What `key` should become, given what the file has and what was last written; undefined to leave it. */
function change(
  key: string,
  ours: FrontMatterValue,
  present: Readonly<Record<string, unknown>>,
  last: FrontMatter | undefined,
): FrontMatterValue | undefined {
  const found = present[key];
  if (!Object.hasOwn(present, key)) {
    const removedByOwner = last !== undefined && Object.hasOwn(last, key);
    return removedByOwner ? undefined : ours;
  }
  if (isSame(found, ours)) return undefined;
  if (key === 'tags') {
    const tags = asTags(found);
    if (!tags) return undefined;
    const merged = mergeTags(tags, asTags(ours) ?? [], asTags(last?.['tags']) ?? []);
    return isSame(merged, tags) ? undefined : merged;
  }
  return last !== undefined && isSame(found, last[key]) ? ours : undefined;
}

/**
 * The lines of a file's front matter brought up to date. Keys of others, comments and layout stay byte for byte; a
 * key of ours that its owner changed or took out stays so; tags are merged. `exported` follows when `isChanged`,
 * or when another key does. Broken YAML is left alone.
 */
export function mergeFrontMatter(
  lines: readonly FileLine[],
  ours: FrontMatter,
  last: FrontMatter | undefined,
  isChanged: boolean,
  lineEnd: string,
): readonly FileLine[] {
  const source = plainText(lines);
  const present = readFrontMatter(source);
  if (!present) return lines;
  const changes: Record<string, FrontMatterValue> = {};
  for (const [key, value] of Object.entries(ours)) {
    const changed = key === 'exported' ? undefined : change(key, value, present, last);
    if (changed !== undefined) changes[key] = changed;
  }
  const { exported } = ours;
  const stamped = Object.hasOwn(present, 'exported') && exported !== undefined;
  if (stamped && (isChanged || Object.keys(changes).length > 0)) changes['exported'] = exported;
  if (Object.keys(changes).length === 0) return lines;
  return ownLines(changeFrontMatter(source, changes), lineEnd);
}
