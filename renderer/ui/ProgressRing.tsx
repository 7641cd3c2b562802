import './progress-ring.css';

const RADIUS = 8;
const AROUND = 2 * Math.PI * RADIUS;

/**
 * How far a report was read, as a ring; `share` is in [0, 1]. A full dot stands for one that was never opened.
 * A picture only: the words beside it say the same.
 */
export function ProgressRing(props: { readonly share: number; readonly untouched: boolean }) {
  const { share, untouched } = props;
  return (
    <svg className="progress-ring" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
      {untouched ? (
        <circle className="progress-dot" cx="12" cy="12" r="4" />
      ) : (
        <>
          <circle className="progress-way" cx="12" cy="12" r={RADIUS} />
          <circle
            className="progress-done"
            cx="12"
            cy="12"
            r={RADIUS}
            strokeDasharray={`${share * AROUND} ${AROUND}`}
            transform="rotate(-90 12 12)"
          />
        </>
      )}
    </svg>
  );
}
