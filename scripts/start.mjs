/** `npm start`: from a bare clone to the open app. Arguments after `--` go to the app (a .cjm to open). */
import { runApp } from './launch.mjs';
import { setUp } from './set-up.mjs';
import { fail, say } from './steps.mjs';

try {
  const runtime = await setUp({ needsDisplay: true });
  say('Starting Tapki');
  process.exitCode = await runApp(runtime, process.argv.slice(2));
} catch (error) {
  fail(error);
}
