import type { StoredAnnotation } from '../../../main/storage/annotations';

/** An annotation of report `r1`, or of another if `changes` says so. */
export function sample(
  id: string,
  changes: Partial<StoredAnnotation['content']> & {
    anchoring?: StoredAnnotation['anchoring'];
  } = {},
): StoredAnnotation {
  const { anchoring = { state: 'exact', start: 4, end: 9 }, ...content } = changes;
  return {
    content: {
      id,
      reportId: 'r1',
      motivation: 'commenting',
      target: {
        type: 'text',
        position: { start: 4, end: 9 },
        quote: { exact: 'tides', prefix: 'the ', suffix: ' of' },
      },
      colour: 'yellow',
      style: 'highlight',
      note: `note of ${id}`,
      tags: [],
      revision: 1,
      createdAt: '2026-01-01T00:00:00.000Z',
      modifiedAt: '2026-01-01T00:00:00.000Z',
      ...content,
    },
    anchoring,
    anchoredTo: 'hash-r1',
  };
}
