import { useEffect } from 'react';
import type { SpokenProblem } from '../../preload/contract/result';
import { useSay } from '../locales/say';
import { Button } from '../ui/Button';
import { Icon } from '../ui/icons';
import './failure.css';

interface StartFailureProps {
  readonly problem: SpokenProblem;
  readonly onRetry: () => void;
}

/** In place of everything, when the library can't be opened at all. */
export function StartFailure({ problem, onRetry }: StartFailureProps) {
  const say = useSay();
  useEffect(() => {
    document.documentElement.dataset['ready'] = 'failure';
  }, []);
  return (
    <main className="failure">
      <Icon name="warning" size={32} />
      <h1>{say('start.title')}</h1>
      <p>{problem.message}</p>
      <p>{problem.remedy}</p>
      <div className="failure-actions">
        <Button look="primary" onClick={onRetry}>
          {say('retry')}
        </Button>
      </div>
    </main>
  );
}
