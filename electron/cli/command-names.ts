/** Words that start the command line instead of the window. */
export const commandNames = [
  'export',
  'import',
  'contacts',
  'refresh',
  'rules',
  'metrics',
  'forecast',
  'search',
  'themes',
  'validate',
  'merge',
  'minutes',
  'immersion',
  'programme',
  'capture',
  'voc',
  'scoreboard',
  'review',
  'requests',
  'effort',
  'dashboard',
  'help',
  'version',
] as const;
export type CommandName = (typeof commandNames)[number];
export const isCommandName = (name: string): name is CommandName =>
  commandNames.some((each) => each === name);
