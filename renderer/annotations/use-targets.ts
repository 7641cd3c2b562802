import { useEffect, useMemo, useState } from 'react';
import { fold } from '../../preload/contract/text/fold';
import type { DeepLink } from '../../preload/contract/text/deep-link';
import type { LinkTarget } from '../../preload/contract/notes-list';
import { settle } from '../bridge/client';
import { useReader } from '../state/reader';

/** Something that a note can link to. */
export interface Target {
  readonly kind: 'note' | 'report' | 'chapter';
  readonly label: string;
  /** The report that it is in, where that is another one. */
  readonly where: string | null;
  readonly to: DeepLink;
}

const MOST = 8;

const targetOf = (found: LinkTarget, here: string | undefined): Target => ({
  kind: found.kind,
  label: found.label,
  where: found.kind === 'note' && found.reportId !== here ? found.reportTitle : null,
  to:
    found.annotationId === null
      ? { reportId: found.reportId }
      : { reportId: found.reportId, annotationId: found.annotationId },
});

/** What `query` names: chapters of the open report, notes of all reports, and reports; none while it is null. */
export function useTargets(query: string | null): readonly Target[] {
  const reportId = useReader((state) => state.opened?.id);
  const headings = useReader((state) => state.headings);
  const [found, setFound] = useState<readonly LinkTarget[]>([]);
  useEffect(() => {
    if (query === null) return undefined;
    let wanted = true;
    const asked = { query: query.trim(), reportId: reportId ?? null, limit: MOST };
    void settle(window.offprint.notes.targets(asked)).then((answer) => {
      // Nothing to choose from is shown as such; what went wrong is told when the note is saved.
      if (wanted) setFound(answer.ok ? answer.value : []);
    });
    return () => {
      wanted = false;
    };
  }, [query, reportId]);
  return useMemo(() => {
    if (query === null) return [];
    const words = fold(query).split(/\s+/).filter(Boolean);
    const chapters = headings
      .filter(({ text }) => words.every((word) => fold(text).includes(word)))
      .slice(0, words.length === 0 ? 3 : MOST)
      .map(({ text }): Target => ({
        kind: 'chapter',
        label: text,
        where: null,
        to: { reportId: reportId ?? '', chapter: text },
      }));
    return [...chapters, ...found.map((one) => targetOf(one, reportId))].slice(0, 12);
  }, [query, headings, found, reportId]);
}
