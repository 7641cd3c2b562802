/** The icon set: 20 × 20, one stroke of 1.5, round ends, drawn for Offprint. */
import './icons.css';

const PATHS = {
  back: 'M12 4.5 6.5 10l5.5 5.5',
  forward: 'M8 4.5 13.5 10 8 15.5',
  up: 'M4.5 12 10 6.5l5.5 5.5',
  down: 'M4.5 8 10 13.5 15.5 8',
  close: 'm5 5 10 10M15 5 5 15',
  check: 'm4 10.5 4 4 8-9',
  minus: 'M4 10h12',
  plus: 'M10 4v12M4 10h12',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Zm4-1.5 3.5 3.5',
  outline: 'M3.5 5h9M6 8.5h8.5M6 12h7M3.5 15.5h10',
  notes: 'M3 5h7M3 8.5h7M3 12h4.5M12.5 4.5h4.5v8L14.5 15h-2Z',
  notebook: 'M5 3h10.5v14H5ZM3 6h3.5M3 10h3.5M3 14h3.5M9 7h4M9 10h4',
  export: 'M10 3v9M6.5 8.5 10 12l3.5-3.5M4 13v3.5h12V13',
  copy: 'M7 7h9.5v9.5H7ZM13 7V3.5H3.5V13H7',
  enlarge: 'M11.5 3.5h5v5M16.5 3.5l-5.5 5.5M8.5 16.5h-5v-5M3.5 16.5 9 11',
  sort: 'M6 16V4M3.5 6.5 6 4l2.5 2.5M14 4v12M11.5 13.5 14 16l2.5-2.5',
  settings: 'M3 6h7.5M14.5 6H17M12.5 4v4M3 14h2.5M9.5 14H17M7.5 12v4',
  library: 'M4 4v12M7.5 4v12M11 4.5l4.5 11.5M3 16.5h14',
  folder: 'M3 15.5v-11h4.5l2 2.5H17v8.5Z',
  report: 'M5 2.5h6.5L15.5 6.5v11H5ZM11.5 2.5v4h4M8 10.5h5M8 13.5h5',
  pen: 'm4 16 .8-3.4L13.5 4a1.6 1.6 0 0 1 2.4 0 1.6 1.6 0 0 1 0 2.4L7.4 15.2ZM12 5.5 14.5 8',
  highlight: 'm7.5 11.5 6-8 3.5 2.6-6 8H7.5ZM7.5 11.5 5.5 15l1.5.9 3-1.8M3 17.5h14',
  underline: 'M6 3.5v6a4 4 0 0 0 8 0v-6M4.5 16.5h11',
  quote: 'M8 6c-3 .5-4.5 2.5-4.5 6v2H8V9.5H5.5M16.5 6c-3 .5-4.5 2.5-4.5 6v2h4.5V9.5H14',
  every: 'M3.5 5h13M3.5 10h6M12.5 10h4M3.5 15h3M9.5 15h7',
  everyReport: 'M6.5 3.5h10v10h-10ZM13.5 13.5v3h-10v-10h3M9 7h5M9 10h3',
  trash: 'M4 5.5h12M8 5.5v-2h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5',
  undo: 'M7 4 3.5 7.5 7 11M3.5 7.5h8a4.5 4.5 0 0 1 0 9H8',
  redo: 'm13 4 3.5 3.5L13 11M16.5 7.5h-8a4.5 4.5 0 0 0 0 9H12',
  history: 'M4 10a6.5 6.5 0 1 1 1.9 4.6M3.5 6.5V10H7M10.5 7v3.5l2.5 1.5',
  appearance: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 3v14M10 6.5h5.5M10 10h7M10 13.5h5.5',
  language:
    'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM3.5 10h13M10 3c-4 4.5-4 9.5 0 14M10 3c4 4.5 4 9.5 0 14',
  keyboard: 'M2.5 5.5h15v9h-15ZM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6.5 11.5h7',
  lock: 'M5 9h10v7.5H5ZM7 9V6.5a3 3 0 0 1 6 0V9',
  warning: 'M10 3 2.5 16.5h15ZM10 8v4M10 14.5h.01',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9.5v4M10 6.5h.01',
  figure: 'M3 4h14v12H3ZM3 13l4-3.5 3 2.5 3.5-3.5L17 12M7 7.5h.01',
  area: 'M3.5 6V3.5H6M9 3.5h2M14 3.5h2.5V6M16.5 9v2M16.5 14v2.5H14M11 16.5H9M6 16.5H3.5V14M3.5 11V9',
  bookmark: 'M5.5 3h9v14L10 13.5 5.5 17Z',
  folded: 'M3.5 10h13M6.5 3l3.5 3.5L13.5 3M6.5 17l3.5-3.5 3.5 3.5',
  table: 'M3 4h14v12H3ZM3 8h14M3 12h14M8 4v12',
  split: 'M3 4h14v12H3ZM10 4v12',
  swap: 'M6.5 4.5 3.5 7.5l3 3M3.5 7.5h12M13.5 9.5l3 3-3 3M16.5 12.5h-12',
  beside: 'M3 4h14v12H3ZM10 4v12M12 10h3M13.5 8.5v3',
  focus: 'M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13M7 8.5h6M7 11.5h4',
  type: 'M2.5 15 6.75 4.5 11 15M4 11.5h5.5M17.5 9.25V15M17.5 12.1a2.4 2.85 0 1 1-4.8 0 2.4 2.85 0 0 1 4.8 0Z',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words, or in a control that has a name: screen readers pass it over. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
