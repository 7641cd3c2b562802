import type { NewAnnotation, Target } from '../../../preload/contract/annotation';
import type { AnnotationContent, StoredAnnotation } from '../../storage/annotations';
import type { ReportRow } from '../../storage/reports';
import type { Services } from './services';

/** A bookmark stays one whatever its note says; the others tell it from the note. */
export const motivationOf = (
  note: string,
  asked: AnnotationContent['motivation'] | undefined,
): AnnotationContent['motivation'] => {
  if (asked === 'bookmarking') return asked;
  return note === '' ? 'highlighting' : 'commenting';
};

/** A new annotation of a target in the present text of a report, not stored yet. */
export function newAnnotation(
  { clock, ids }: Pick<Services, 'clock' | 'ids'>,
  report: ReportRow,
  target: Target,
  {
    motivation,
    colour,
    style = 'highlight',
    note,
    tags,
  }: Omit<NewAnnotation, 'target' | 'reportId'>,
): StoredAnnotation {
  const at = new Date(clock()).toISOString();
  return {
    content: {
      id: ids(),
      reportId: report.id,
      motivation: motivationOf(note, motivation),
      target,
      colour,
      style,
      note,
      tags,
      revision: 1,
      createdAt: at,
      modifiedAt: at,
    },
    anchoring: { state: 'exact', ...target.position },
    anchoredTo: report.edition,
  };
}
