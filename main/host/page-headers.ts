/**
 * What the window may load and run: its own files only. `wasm-unsafe-eval` is for SQLite and the OCR engine, `blob:`
 * workers and images for what they make; inline styles are how the component library positions things.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "img-src 'self' blob: data:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const everywhere: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-resource-policy', 'same-origin'],
];

/** Puts the protecting headers on an answer, of the host or of the renderer's files alike. */
export function protect(response: Response): Response {
  for (const [name, value] of everywhere) response.headers.set(name, value);
  if (!response.headers.has('content-security-policy')) {
    response.headers.set('content-security-policy', contentSecurityPolicy);
  }
  return response;
}
