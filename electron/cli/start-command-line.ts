/** Runs a command without a window. */
import { app } from 'electron';

export function startCommandLine(command: readonly string[]): void {
  process.stderr.write(`${command.join(' ')}\n`);
  app.exit(1);
}
