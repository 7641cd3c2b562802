/** The file's own outline (bookmarks): what it calls a heading, and how deep. */
import type { PDFDocumentProxy } from 'pdfjs-dist';

export interface OutlineEntry {
  /** Letters and digits of the title, in lower case: spaces and punctuation often differ from the page. */
  readonly key: string;
  /** From 1. */
  readonly level: number;
  /** From 1; null where the entry leads nowhere. */
  readonly page: number | null;
}

const MAX_ENTRIES = 3_000;

export const headingKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

interface Node {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly Node[];
}

async function pageOf(document: PDFDocumentProxy, dest: unknown): Promise<number | null> {
  const target: unknown = typeof dest === 'string' ? await document.getDestination(dest) : dest;
  const first: unknown = Array.isArray(target) ? target[0] : null;
  if (typeof first === 'number') return first + 1;
  if (typeof first !== 'object' || first === null || !('num' in first)) return null;
  return (
    (await document.getPageIndex(first as Parameters<PDFDocumentProxy['getPageIndex']>[0])) + 1
  );
}

/** Reads the outline; entries that lead to a page that is not there lead nowhere. */
export async function readOutline(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const walk = async (nodes: readonly Node[], level: number): Promise<void> => {
    for (const node of nodes) {
      if (entries.length >= MAX_ENTRIES || level > 12) return;
      const key = headingKey(node.title);
      const page = await pageOf(document, node.dest).catch((error: unknown) => noPage(error));
      if (key !== '') entries.push({ key, level, page });
      await walk(node.items, level + 1);
    }
  };
  const roots: unknown = await document.getOutline().catch((error: unknown) => noPage(error));
  if (Array.isArray(roots)) await walk(roots as Node[], 1);
  return entries;
}

/** A destination or an outline that is damaged is none; anything but an error of pdf.js is passed on. */
function noPage(error: unknown): null {
  if (error instanceof Error) return null;
  throw error;
}

/** Finds the entry that a text on a page is the heading of; each entry serves once. */
export function outlineMatcher(
  entries: readonly OutlineEntry[],
): (text: string, page: number) => number | null {
  const open = new Map<string, OutlineEntry[]>();
  for (const entry of entries) open.set(entry.key, [...(open.get(entry.key) ?? []), entry]);
  return (text, page) => {
    const entriesOfKey = open.get(headingKey(text));
    const at =
      entriesOfKey?.findIndex((entry) => entry.page === null || Math.abs(entry.page - page) <= 1) ??
      -1;
    const [entry] = at >= 0 ? (entriesOfKey?.splice(at, 1) ?? []) : [];
    return entry?.level ?? null;
  };
}
