import './seal.css';

/** The mark of Offprint: a sheet printed off, in seal red. A picture only; its name stands beside it. */
export function Seal({ size }: { readonly size: number }) {
  return (
    <svg className="seal" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <rect className="seal-ground" x="1.5" y="1.5" width="17" height="17" rx="3" />
      <path className="seal-cut" d="M9 5h5.5v7M5.5 8H11v7H5.5z" />
    </svg>
  );
}
