import { start } from './start';
import { verify } from './verify';

const help = `daftar start [--device office|supervisor] [--data FOLDER] [--browser] [--no-window] [--fresh]
  Runs the demo office: the embedded hub and one device. --fresh makes a new demo office.
daftar verify FOLDER
  Checks every act of a device's data folder with nothing but the public certificates.`;

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { start, verify };

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command || args.includes('--help')) {
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
