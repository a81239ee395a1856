/** Switches that keep Chromium from talking to anybody but our own host. Root has no sandbox to offer. */
export const chromiumArguments = () => [
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-default-browser-check',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', // the browser's own services find nobody
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
