/** What is measured with: the real report where it is at hand, else our own sample, repeated to its size. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Block } from '../../../preload/contract/report';
import { ROOT } from './start-app';

const REAL = resolve(ROOT, '../shared/reports/cicc-ai-outlook-5.txt');
const SAMPLE = resolve(ROOT, 'tests/fixtures/sample-zh.txt');

export interface Material {
  readonly name: string;
  readonly text: string;
}

/** Says which it is, because figures of one can't be held against those of the other. */
export function material(): Material {
  if (existsSync(REAL)) return { name: 'the real report', text: readFileSync(REAL, 'utf8') };
  process.stdout.write(`  NOTE: the real report is not at ${REAL}; measured with a sample\n`);
  return { name: 'a sample of its size', text: readFileSync(SAMPLE, 'utf8').repeat(16) };
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function element(block: Block): string {
  if (block.type === 'table') {
    const rows = [block.header, ...block.rows].map(
      (cells) => `<tr>${cells.map(({ text }) => `<td>${escape(text)}</td>`).join('')}</tr>`,
    );
    return `<p>${escape(block.label.text + block.caption.text)}</p><table>${rows.join('')}</table>`;
  }
  if (block.type === 'figure') {
    return `<p>${escape(block.label.text + block.caption.text)}</p><p>${escape(block.source?.text ?? '')}</p>`;
  }
  const tag = block.type === 'heading' ? `h${block.level}` : 'p';
  return `<${tag}>${escape(block.text.text)}</${tag}>`;
}

/** The same text as a page without script, for the floor. */
export function staticPage(blocks: readonly Block[]): string {
  return `<!doctype html><meta charset="utf-8"><title>floor</title>${blocks.map(element).join('\n')}`;
}
