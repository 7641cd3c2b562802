import './seal.css';

/** The mark of Offprint: a sheet printed off, in seal red. A picture only; its name stands beside it. */
export function Seal({ size }: { readonly size: number }) {
  return (
    <svg className="seal" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <rect className="seal-ground" x="1.5" y="1.5" width="17" height="17" rx="3" />
      <path className="seal-cut" d="M6.5 5.5h7v9h-7zM9 8.5h4.5M9 11.5h4.5" />
    </svg>
  );
}
