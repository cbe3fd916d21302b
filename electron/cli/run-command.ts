/** Finds the command, runs it, says what it found: one JSON object, or lines; errors on the error stream. */
import type { AppError, Result } from '#core/desktop/app-error';
import { commandLine as text } from '#core/i18n/messages/command-line';
import { errorMessage } from '#core/i18n/messages/errors';
import { type Message, translate } from '#core/i18n/translate';
import type { CommandEntry, CommandWorld, Report } from './command';
import { type CommandName, isCommandName } from './command-names';
import { exportCommand } from './commands/export-command';
import { mergeCommand } from './commands/merge-command';
import { refreshCommand } from './commands/refresh-command';
import { validateCommand } from './commands/validate-command';

/** Commands that answer with a report; "contacts" speaks for itself, "help" and "version" need no work. */
const reporting: Partial<Record<CommandName, CommandEntry>> = {
  export: exportCommand,
  refresh: refreshCommand,
  validate: validateCommand,
  merge: mergeCommand,
};

const others: readonly Pick<CommandEntry, 'usage' | 'about'>[] = [
  {
    usage: 'contacts import FILE [--mapping FILE] | contacts totals | contacts list',
    about: text.contactsAbout,
  },
  { usage: 'help', about: text.helpAbout },
  { usage: '--version', about: text.versionAbout },
];

/** Returns the exit code. `words`: the command and what follows it, without the options every command knows. */
export async function runCommand(words: readonly string[], world: CommandWorld): Promise<number> {
  const [name = 'help', ...rest] = words;
  if (!isCommandName(name)) return fail({ code: 'optionUnknown', details: { option: name } }, world);
  if (name === 'help') {
    world.out(helpText(world));
    return 0;
  }
  if (name === 'version') {
    world.out(world.isJson ? JSON.stringify({ version: world.version }) : `Tapki ${world.version}`);
    return 0;
  }
  if (name === 'contacts') {
    // Loaded when needed: the other commands must not depend on the native database.
    const { runContacts } = await import('./contacts');
    return runContacts(rest, world);
  }
  const result = await reporting[name]?.run(rest, world);
  return result === undefined
    ? fail({ code: 'optionUnknown', details: { option: name } }, world)
    : tell(result, world);
}

function tell(result: Result<Report>, world: CommandWorld): number {
  if (!result.ok) return fail(result.error, world);
  const { json, lines, isFine } = result.value;
  world.out(world.isJson ? JSON.stringify(json) : lines.join('\n'));
  return isFine ? 0 : 1;
}

export function fail(error: AppError, { language, err }: Pick<CommandWorld, 'language' | 'err'>): 1 {
  err(translate(language, errorMessage(error), error.details));
  return 1;
}

function helpText({ language }: CommandWorld): string {
  const say = (message: Message): string => translate(language, message);
  const commands = [...Object.values(reporting), ...others];
  const common: readonly [string, Message][] = [
    ['--json', text.jsonOption],
    ['--lang ru|en', text.langOption],
    ['--workspace DIR', text.workspaceOption],
  ];
  return [
    say(text.about),
    '',
    `${say(text.usage)}: tapki [MAP.cjm] | tapki COMMAND …`,
    say(text.withoutCommand),
    '',
    `${say(text.commands)}:`,
    ...commands.map(({ usage, about }) => `  ${usage}\n      ${say(about)}`),
    '',
    `${say(text.common)}:`,
    ...common.map(([usage, about]) => `  ${usage.padEnd(17)}${say(about)}`),
  ].join('\n');
}
