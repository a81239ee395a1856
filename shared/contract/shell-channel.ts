/** The one channel between Electron's preload script and its main process; alone here, so that the script stays small. */
export const shellChannel = 'daftar.shell';
