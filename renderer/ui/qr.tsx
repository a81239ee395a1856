import { qrPath } from './qr-path';

/** A text as a QR code, dark on white whatever the colours of the screen; `size` is a CSS length. */
export function Qr({
  text,
  label,
  size = '24mm',
}: {
  readonly text: string;
  readonly label: string;
  readonly size?: string;
}) {
  const { side, path } = qrPath(text);
  return (
    <svg
      role="img"
      aria-label={label}
      data-qr={text}
      viewBox={`0 0 ${side} ${side}`}
      width={size}
      height={size}
      shapeRendering="crispEdges"
      style={{ flex: 'none', background: '#fff' }}
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
