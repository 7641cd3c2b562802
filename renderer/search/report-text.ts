/** The text of the open report as it is searched: made once, when it is first asked for. */
import type { OpenedReport } from '../../preload/contract/library';
import { fold } from '../../preload/contract/text/fold';
import type { PassageText } from '../../preload/contract/text/match';
import { blockText, startsIn } from '../state/reader-blocks';

export interface ReportText {
  /** The canonical text. */
  readonly text: string;
  readonly starts: readonly number[];
  /** Its blocks as passages. Capitals and small letters are one unless `keepCase` is set. */
  readonly passages: (keepCase: boolean) => PassageText;
}

function create({ blocks, directory }: OpenedReport): ReportText {
  const text = blocks.map(blockText).join('\n');
  const starts = startsIn(directory);
  let caseless: PassageText | undefined;
  let cased: PassageText | undefined;
  return {
    text,
    starts,
    passages: (keepCase) =>
      keepCase
        ? (cased ??= { folded: fold(text, true), starts })
        : (caseless ??= { folded: fold(text), starts }),
  };
}

const known = new WeakMap<OpenedReport['blocks'], ReportText>();

/** The text of `opened`, all of whose blocks have come; goes when the report is closed. */
export function reportText(opened: OpenedReport): ReportText {
  const text = known.get(opened.blocks) ?? create(opened);
  known.set(opened.blocks, text);
  return text;
}
