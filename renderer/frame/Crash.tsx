import { Component, type ReactNode } from 'react';
import { useSay } from '../locales/say';
import { closeReport } from '../state/library';
import { Button } from '../ui/Button';
import { Icon } from '../ui/icons';
import './failure.css';

interface CrashState {
  readonly reason: string | null;
}

function CrashScreen({ reason, retry }: { readonly reason: string; readonly retry: () => void }) {
  const say = useSay();
  return (
    <main className="failure">
      <Icon name="warning" size={32} />
      <h1>{say('crash.title')}</h1>
      <p>{say('crash.body')}</p>
      <details>
        <summary>{say('crash.detail')}</summary>
        <pre>{reason}</pre>
      </details>
      <div className="failure-actions">
        <Button look="primary" onClick={retry}>
          {say('crash.retry')}
        </Button>
        <Button
          onClick={() => {
            closeReport();
            retry();
          }}
        >
          {say('crash.library')}
        </Button>
      </div>
    </main>
  );
}

/** Shows words in place of a view that failed to draw. */
export class Crash extends Component<{ readonly children: ReactNode }, CrashState> {
  override state: CrashState = { reason: null };

  static getDerivedStateFromError(error: unknown): CrashState {
    return { reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    if (reason === null) return this.props.children;
    return <CrashScreen reason={reason} retry={() => this.setState({ reason: null })} />;
  }
}
