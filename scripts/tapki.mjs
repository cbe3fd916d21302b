/**
 * `npm run -s tapki -- COMMAND …`: a command of the app from a clone. Sets up first if need be, quietly;
 * standard output holds the command's own output and nothing else. `npm run -s tapki -- help` lists them.
 */
import { runCommand } from './launch.mjs';
import { setUp } from './set-up.mjs';
import { beQuiet, fail } from './steps.mjs';

try {
  beQuiet();
  const runtime = await setUp({ needsDisplay: false });
  const args = process.argv.slice(2);
  // npm runs scripts in the root of the package; paths are meant from where the person stands.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  process.exitCode = await runCommand(runtime, args.length > 0 ? args : ['help'], cwd);
} catch (error) {
  fail(error);
}
