/** Finds the command, runs it, says what it found: one JSON object, or lines; errors on the error stream. */
import type { AppError, Result } from '#core/desktop/app-error';
import type { Language } from '#core/document/records/field';
import { commandLine as text } from '#core/i18n/messages/command-line';
import { errorMessage } from '#core/i18n/messages/errors';
import { type Message, translate } from '#core/i18n/translate';
import type { CommandEntry, CommandWorld, Report } from './command';
import { type CommandName, isCommandName } from './command-names';
import { captureCommand } from './commands/capture-command';
import { dashboardCommand } from './commands/dashboard-command';
import { effortCommand } from './commands/effort-command';
import { exportCommand } from './commands/export-command';
import { forecastCommand } from './commands/forecast-command';
import { immersionCommand } from './commands/immersion-command';
import { importCommand } from './commands/import-command';
import { mergeCommand } from './commands/merge-command';
import { metricsCommand } from './commands/metrics-command';
import { minutesCommand } from './commands/minutes-command';
import { programmeCommand } from './commands/programme-command';
import { refreshCommand } from './commands/refresh-command';
import { requestsCommand } from './commands/requests-command';
import { reviewCommand } from './commands/review-command';
import { rulesCommand } from './commands/rules-command';
import { scoreboardCommand } from './commands/scoreboard-command';
import { searchCommand } from './commands/search-command';
import { themesCommand } from './commands/themes-command';
import { validateCommand } from './commands/validate-command';
import { vocCommand } from './commands/voc-command';
import { readOptions } from './options';

/** Commands that answer with a report; "contacts" speaks for itself, "help" and "version" need no work. */
const reporting: Partial<Record<CommandName, CommandEntry>> = {
  export: exportCommand,
  import: importCommand,
  refresh: refreshCommand,
  rules: rulesCommand,
  metrics: metricsCommand,
  forecast: forecastCommand,
  search: searchCommand,
  themes: themesCommand,
  validate: validateCommand,
  merge: mergeCommand,
  minutes: minutesCommand,
  immersion: immersionCommand,
  programme: programmeCommand,
  capture: captureCommand,
  voc: vocCommand,
  dashboard: dashboardCommand,
  scoreboard: scoreboardCommand,
  review: reviewCommand,
  requests: requestsCommand,
  effort: effortCommand,
};

const commonOptions: readonly Pick<CommandEntry, 'usage' | 'about'>[] = [
  { usage: '--json', about: text.jsonOption },
  { usage: '--lang ru|en', about: text.langOption },
  { usage: '--workspace DIR', about: text.workspaceOption },
];

const others: readonly Pick<CommandEntry, 'usage' | 'about'>[] = [
  {
    usage:
      'contacts import FILE…|FOLDER [--kind contacts|survey] [--source NAME] [--mapping FILE] [--colleagues] | contacts totals | contacts list | contacts participants [--month YYYY-MM | --from … --to …] | contacts mark SOURCE --colleagues|--customers | contacts delete SOURCE',
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
    const surplus = readOptions(rest, {}, []);
    if (!surplus.ok) return fail(surplus.error, world);
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

interface HelpLine {
  readonly usage: string;
  readonly about: string;
}

const helpLines = (entries: readonly { usage: string; about: Message }[], language: Language): HelpLine[] =>
  entries.map(({ usage, about }) => ({ usage, about: translate(language, about) }));

function helpText({ language, isJson }: CommandWorld): string {
  const say = (message: Message): string => translate(language, message);
  const commands = helpLines([...Object.values(reporting), ...others], language);
  const options = helpLines(commonOptions, language);
  const usage = 'tapki [MAP.cjm] | tapki COMMAND …';
  if (isJson) return JSON.stringify({ usage, commands, options });
  return [
    say(text.about),
    '',
    `${say(text.usage)}: ${usage}`,
    say(text.withoutCommand),
    '',
    `${say(text.commands)}:`,
    ...commands.map((each) => `  ${each.usage}\n      ${each.about}`),
    '',
    `${say(text.common)}:`,
    ...options.map((each) => `  ${each.usage.padEnd(17)}${each.about}`),
  ].join('\n');
}
