import './welcome-sheet.css';

/** A drawing: a sheet of a report, a passage marked on it, and a note in the margin. */
export function WelcomeSheet() {
  return (
    <svg
      className="welcome-sheet"
      viewBox="0 0 220 150"
      width="220"
      height="150"
      aria-hidden="true"
    >
      <path className="sheet-shadow" d="M47 20h92v116H47z" />
      <path className="sheet-paper" d="M42.5 14.5h92v116h-92z" />
      <path className="sheet-title" d="M54 30h46" />
      <path className="sheet-mark" d="M53 58.5h70M53 68.5h44" />
      <path className="sheet-line" d="M54 40h28M54 58.5h68M54 68.5h42M54 80h68M54 90h60" />
      <path className="sheet-figure" d="M54.5 100.5h68v20h-68z" />
      <path className="sheet-curve" d="m58 117 12-6 11 3 14-9 12 4 12-6" />
      <path className="sheet-lead" d="M124 63h26" />
      <path className="sheet-note" d="M150.5 48.5h44v30h-44z" />
      <path className="sheet-hand" d="M157 58h30M157 67h20" />
    </svg>
  );
}
