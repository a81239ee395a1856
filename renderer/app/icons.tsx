import type { Room } from './route';

const paths: Readonly<Record<Room | 'search' | 'line' | 'lock' | 'officer', readonly string[]>> = {
  desk: ['M3 9h18', 'M5 9v11', 'M19 9v11', 'M12 9v6h7', 'M8 9V5h6v4'],
  scan: ['M4 8V4h4', 'M20 8V4h-4', 'M4 16v4h4', 'M20 16v4h-4', 'M3 12h18'],
  files: ['M3 6h6l2 2h10v11H3z', 'M3 11h18'],
  records: ['M4 5h16v14H4z', 'M4 7l8 6 8-6'],
  ledger: ['M5 3h14v18H5z', 'M9 3v18', 'M12 8h4', 'M12 12h4', 'M12 16h4'],
  province: ['M3 20h18', 'M5 20V10l7-5 7 5v10', 'M10 20v-6h4v6'],
  admin: [
    'M4 7h10',
    'M18 7h2',
    'M16 5v4',
    'M4 12h3',
    'M11 12h9',
    'M9 10v4',
    'M4 17h8',
    'M16 17h4',
    'M14 15v4',
  ],
  search: ['M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z', 'M15.5 15.5L21 21'],
  line: ['M4 17a11 11 0 0 1 16 0', 'M8 20.5a5.5 5.5 0 0 1 8 0', 'M12 3v9', 'M8.5 6.5L12 3l3.5 3.5'],
  lock: ['M6 11h12v9H6z', 'M8.5 11V8a3.5 3.5 0 0 1 7 0v3'],
  officer: ['M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8z', 'M4.5 20a7.5 7.5 0 0 1 15 0'],
};

/** A line drawing of a room or a control; always beside words, so hidden from screen readers. */
export function Icon({ name, size = 20 }: { readonly name: keyof typeof paths; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {paths[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
