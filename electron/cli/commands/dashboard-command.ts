/** `dashboard --out FILE.html`: the sources dashboard of the contact store as one file that opens anywhere. */
import { basename, resolve } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import { localDay } from '#core/document/local-day';
import { month as monthOfYear } from '#core/document/records/field';
import type { MetricSettings } from '#core/document/records/map';
import { mapOf } from '#core/document/select';
import { mostDashboardQuotes } from '#core/evidence/dashboard-request';
import { foldValue } from '#core/evidence/fold-value';
import { dashboardCommandText as text } from '#core/i18n/messages/dashboard-command';
import { translate } from '#core/i18n/translate';
import { formatNumber, formatPeriod, formatShare } from '#core/metrics/format';
import type { EvidenceClient } from '../../evidence/client';
import { writeFileAtomically } from '../../files/file-writer';
import type { CommandEntry, CommandWorld } from '../command';
import { hasContacts, withStore } from '../evidence-commands';
import { readOptions } from '../options';
import { readProgramme } from '../programme-file';
import { takeRepeated } from '../repeated-options';

const options = {
  out: 'text',
  from: 'text',
  to: 'text',
  quotes: 'text',
  theme: 'text',
  programme: 'text',
  colleagues: 'flag',
  invented: 'flag',
} as const;

export const dashboardCommand: CommandEntry = {
  usage: `dashboard --out FILE.html [--from YYYY-MM] [--to YYYY-MM] [--source NAME…] [--quotes 0–${mostDashboardQuotes}] [--theme light|dark] [--colleagues] [--programme FILE] [--invented]`,
  about: text.about,
  async run(words, world) {
    const asked = await askedOf(words, world);
    if (!asked.ok) return asked;
    if (!(await hasContacts(world.workspace))) return failure('evidenceEmpty');
    const { out, sources, ...question } = asked.value;
    const made = await withStore(world.workspace, async (client) => {
      const ids = await idsOf(client, sources);
      return ids.ok ? client.request('dashboard', { ...question, sources: [...ids.value] }) : ids;
    });
    if (!made.ok) return made;
    const { packed, facts } = made.value;
    // Loaded when needed: the page is a large text, and no other command shows it.
    const { renderDashboard } = await import('../../export/render-dashboard');
    const { language, theme } = question;
    const page = Buffer.from(renderDashboard({ packed, language, theme }), 'utf8');
    const path = resolve(world.folder, out);
    const written = await writeFileAtomically(path, page);
    if (!written.ok) return written;
    return success({
      json: { file: path, bytes: page.length, language, whose: question.whose, ...facts },
      lines: [
        linesOf(basename(path), facts, world),
        ...(facts.contacts === 0 ? [translate(world.language, text.nothing)] : []),
      ],
      isFine: true,
    });
  },
};

function linesOf(
  name: string,
  { contacts, rated, dissatisfied, sources, quotes, period }: Facts,
  { language }: CommandWorld,
): string {
  return translate(language, text.written, {
    name,
    contacts: formatNumber(contacts, language),
    count: sources,
    sources: formatNumber(sources, language),
    quotes: formatNumber(quotes, language),
    period: period === null ? '—' : formatPeriod(period, language),
    dsat: rated === 0 ? '—' : formatShare(dissatisfied / rated, language),
    n: formatNumber(rated, language),
  });
}

interface Facts {
  readonly contacts: number;
  readonly rated: number;
  readonly dissatisfied: number;
  readonly sources: number;
  readonly quotes: number;
  readonly period: { readonly from: string; readonly to: string } | null;
}

interface Asked {
  readonly out: string;
  readonly sources: readonly string[];
  readonly whose: 'customers' | 'colleagues';
  readonly from: string | null;
  readonly to: string | null;
  readonly quotes: number;
  readonly language: 'ru' | 'en';
  readonly theme: 'light' | 'dark';
  readonly madeOn: string;
  readonly isInvented: boolean;
  readonly satisfaction?: Pick<MetricSettings, 'csat' | 'dissatisfied'>;
}

async function askedOf(words: readonly string[], world: CommandWorld): Promise<Result<Asked>> {
  const repeated = takeRepeated(words, ['source']);
  if (!repeated.ok) return repeated;
  const parsed = readOptions(repeated.value.rest, options, []);
  if (!parsed.ok) return parsed;
  const { out, from = null, to = null, quotes, theme = 'light', programme: path } = parsed.value.texts;
  const { flags } = parsed.value;
  if (out === undefined) return failure('optionMissing', { option: '--out FILE.html' });
  const badMonth = monthFault(from, to);
  if (badMonth !== null) return badMonth;
  const count = quotes === undefined ? mostDashboardQuotes : Number(quotes);
  if (!Number.isInteger(count) || count < 0 || count > mostDashboardQuotes)
    return failure('optionInvalid', { option: '--quotes', value: quotes ?? '' });
  if (theme !== 'light' && theme !== 'dark')
    return failure('optionInvalid', { option: '--theme', value: theme });
  const programme = path === undefined ? success(null) : await readProgramme(path, world);
  if (!programme.ok) return programme;
  const settings = programme.value && mapOf(programme.value.document.snapshot());
  return success({
    out,
    sources: repeated.value.values.source ?? [],
    whose: flags.has('colleagues') ? 'colleagues' : 'customers',
    from,
    to,
    quotes: count,
    language: world.language,
    theme,
    madeOn: localDay(world.now()),
    isInvented: flags.has('invented') || settings?.isSample === true,
    ...(settings === null ? {} : { satisfaction: settings.metricSettings }),
  });
}

function monthFault(from: string | null, to: string | null): Result<never> | null {
  for (const [option, value] of [['--from', from] as const, ['--to', to] as const])
    if (value !== null && !monthOfYear.safeParse(value).success)
      return failure('optionInvalid', { option, value });
  return from !== null && to !== null && to < from
    ? failure('optionInvalid', { option: '--to', value: to })
    : null;
}

/** By name or number; of one name several, e.g. contacts and a survey, all are meant. */
async function idsOf(client: EvidenceClient, names: readonly string[]): Promise<Result<readonly string[]>> {
  if (names.length === 0) return success([]);
  const listed = await client.request('listSources', {});
  if (!listed.ok) return listed;
  const ids: string[] = [];
  for (const wanted of names) {
    const found = listed.value.filter(
      ({ id, name }) => id === wanted || foldValue(name) === foldValue(wanted),
    );
    if (found.length === 0) return failure('optionInvalid', { option: '--source', value: wanted });
    ids.push(...found.map(({ id }) => id));
  }
  return success(ids);
}
