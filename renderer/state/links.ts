/** Links between notes, to chapters and to reports: following them, and the way back. */
import {
  deepLink,
  isLinked,
  parseDeepLink,
  type DeepLink,
} from '../../preload/contract/text/deep-link';
import { openReport } from './library';
import { useApp } from './app';
import { useReader } from './reader';

/** Shows a report, and in it an annotation or the chapter with these words, if they are named. */
export async function showPlace({ reportId, annotationId, chapter }: DeepLink): Promise<boolean> {
  const there = useApp.getState().view === 'reader' && useReader.getState().opened?.id === reportId;
  if (!there && !(await openReport(reportId))) return false;
  const { goToAnnotation, goToOffset, headings } = useReader.getState();
  if (annotationId !== undefined) goToAnnotation(annotationId);
  const heading =
    chapter === undefined ? undefined : headings.find(({ text }) => isLinked(text, chapter));
  if (heading) goToOffset(heading.start);
  return true;
}

/** Follows a link of a note, if it is one of ours. */
export function followLink(url: string): void {
  const link = parseDeepLink(url);
  if (link) void showPlace(link);
}

/** A link in Markdown; what would end its words early is escaped. */
export function markdownLink(label: string, to: DeepLink): string {
  const words = label
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\[\]*_`<>]/g, '\\$&');
  return `[${words}](${deepLink(to)})`;
}
