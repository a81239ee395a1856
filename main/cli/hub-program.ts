import { hub } from './hub';

/** `daftar hub` as a program of its own: what runs beside CouchDB (see main/hub/deploy). */
void hub(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
