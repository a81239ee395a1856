/**
 * Switches that keep Chromium from talking to anybody but our own host. Root has no sandbox to offer, nor has a container,
 * whose image says so (DAFTAR_CHROMIUM_SANDBOX=off).
 */
export const chromiumArguments = () => [
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-default-browser-check',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', // the browser's own services find nobody
  ...(process.getuid?.() === 0 || process.env.DAFTAR_CHROMIUM_SANDBOX === 'off' ? ['--no-sandbox'] : []),
];
