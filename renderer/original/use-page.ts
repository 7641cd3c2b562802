import { useEffect, useState } from 'react';
import type { OriginalPage } from '../../preload/contract/original';
import type { SpokenProblem } from '../../preload/contract/result';
import { settle } from '../bridge/client';

/** Pages that one only scrolls past, in less than this many ms, are not asked for. */
const PASSING = 90;

export interface PageWanted {
  readonly reportId: string;
  readonly page: number;
  /** In pixels; 0 as long as it is not known. */
  readonly width: number;
  /** Counts up to ask once more for what could not be had. */
  readonly attempt: number;
}

export interface PageShown {
  /** The last one that could be had, which stays until the next is there. */
  readonly shown: OriginalPage | null;
  readonly problem: SpokenProblem | null;
  readonly busy: boolean;
}

/** The page that is wanted, as soon as it is there. */
export function usePage({ reportId, page, width, attempt }: PageWanted): PageShown {
  const [state, setState] = useState<PageShown>({ shown: null, problem: null, busy: true });
  useEffect(() => setState({ shown: null, problem: null, busy: true }), [reportId]);
  useEffect(() => {
    if (width === 0) return undefined;
    let wanted = true;
    const ask = async () => {
      setState((before) => ({ ...before, busy: true }));
      const answer = await settle(window.offprint.original.page({ reportId, page, width }));
      if (!wanted) return;
      setState(({ shown }) =>
        answer.ok
          ? { shown: answer.value, problem: null, busy: false }
          : { shown, problem: answer.error, busy: false },
      );
    };
    const timer = setTimeout(() => void ask(), PASSING);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [reportId, page, width, attempt]);
  return state;
}
