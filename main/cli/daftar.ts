import { courier, courierHelp } from './courier';
import { demo, demoHelp } from './demo-province/command';
import { hub } from './hub';
import { start } from './start';
import { verify } from './verify';

const help = `daftar start [--device office|supervisor|province] [--data FOLDER] [--browser] [--no-window] [--fresh]
  Runs the demo office: the embedded hub and one device. --fresh makes a new demo office.
${demoHelp}
daftar verify FOLDER
  Checks every act of a device's data folder with nothing but the public certificates.
daftar hub root|provision|enrol|revoke|publish|serve|status
  Sets up and runs the province's hub; see daftar hub --help.
${courierHelp}`;

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  start,
  demo,
  verify,
  courier,
  hub,
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command || (args.includes('--help') && name !== 'hub')) {
  console.log(help);
  process.exitCode = command ? 0 : 2;
} else {
  command(args).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
