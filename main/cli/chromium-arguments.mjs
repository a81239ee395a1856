/** Switches that keep Chromium from talking to anybody but our own host. Root has no sandbox to offer. */
export const chromiumArguments = () => [
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-default-browser-check',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
