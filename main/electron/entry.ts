import { join } from 'node:path';
import { app } from 'electron';
import { startElectronShell } from './main';

const dataDirectory = process.env['DAFTAR_DATA'] ?? join(app.getPath('userData'), 'office');
const built = join(app.getAppPath(), 'dist');
process.env['DAFTAR_DATA_TABLES'] ??= join(built, 'data');

void startElectronShell({
  dataDirectory,
  enrolment: process.env['DAFTAR_ENROLMENT'] ?? join(dataDirectory, 'enrolment.json'),
  rendererDirectory: join(built, 'renderer'),
  preload: join(built, 'main', 'preload.cjs'),
});
