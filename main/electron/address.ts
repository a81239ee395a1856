/** The renderer's own scheme and address in Electron. */
export const appScheme = 'app';
export const appOrigin = 'app://daftar';

/** Whether an address is a page or file of Daftar itself. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === 'app:' && host === 'daftar' && username === '' && password === '';
}
