/** `forecast MAP`: what the fixes of a map are expected to do, one by one and the chosen ones together. Needs no contacts. */
import { success } from '#core/desktop/app-error';
import type { Language } from '#core/document/records/field';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { commandLine as text } from '#core/i18n/messages/command-line';
import { portfolioText } from '#core/i18n/messages/portfolio';
import { translate } from '#core/i18n/translate';
import { fewerContacts } from '#core/metrics/fix-outlook';
import { spreadEnds } from '#core/metrics/forecast';
import { formatFewer } from '#core/metrics/forecast-figures';
import { forecastRows } from '#core/metrics/forecast-rows';
import { gapInWords } from '#core/metrics/forecast-words';
import { goalVerdict } from '#core/metrics/goal-words';
import {
  choiceOf,
  chosenFixes,
  effortOf,
  plannedFix,
  portfolioOutlook,
  portfolioQuestion,
} from '#core/metrics/map-portfolio';
import { leastEffort, rankByEffort } from '#core/metrics/portfolio';
import type { CommandEntry, Report } from '../command';
import { documentOf, readMap } from '../map-file';
import { readOptions } from '../options';

export const forecastCommand: CommandEntry = {
  usage: 'forecast MAP',
  about: text.forecastAbout,
  async run(words, world) {
    const parsed = readOptions(words, {}, ['MAP']);
    if (!parsed.ok) return parsed;
    const contents = await readMap(parsed.value.words[0] ?? '', world);
    if (!contents.ok) return contents;
    const snapshot = documentOf(contents.value, world).snapshot();
    return success({ json: jsonOf(snapshot), lines: linesOf(snapshot, world.language), isFine: true });
  },
};

function jsonOf(snapshot: Snapshot): Report['json'] {
  const { title, forecastSettings } = mapOf(snapshot);
  const { offered, unready } = choiceOf(snapshot);
  const question = portfolioQuestion(snapshot);
  const planned = offered.map((fix) => plannedFix(fix, question.sets));
  const { goal } = forecastSettings;
  const { gaps, touched, ...outlook } = portfolioOutlook(snapshot);
  return {
    mapId: snapshot.mapId,
    title,
    settings: forecastSettings,
    fixes: offered.map((fix) => ({
      id: fix.id,
      title: fix.title,
      status: fix.state.status,
      effort: effortOf(fix),
      removal: fix.removal,
      fewerContacts: fewerContacts(snapshot, fix),
    })),
    withoutForecast: unready.map(({ id, title: name }) => ({ id, title: name })),
    chosen: chosenFixes(snapshot).map(({ id }) => id),
    outlook: { ...outlook, touchedContacts: touched },
    notKnown: gaps,
    rankedBy: question.what,
    ranking: rankByEffort(planned, question),
    leastEffort: goal && leastEffort(planned, goal, question),
  };
}

function linesOf(snapshot: Snapshot, language: Language): readonly string[] {
  const { goal, cost } = mapOf(snapshot).forecastSettings;
  const currency = cost?.currency ?? null;
  const { offered } = choiceOf(snapshot);
  const chosen = chosenFixes(snapshot);
  const outlook = portfolioOutlook(snapshot);
  const verdict = goal && goalVerdict(goal, outlook, { per: outlook.per, currency }, language);
  const fixes = offered.map((fix) => {
    const fewer = fewerContacts(snapshot, fix);
    return `  ${fewer ? formatFewer(fewer, language) : '—'}  ${fix.title}`;
  });
  const rows = forecastRows(outlook, currency, language).map(
    ({ name, now, after }) =>
      `  ${name}: ${[now, ...spreadEnds.map((end) => after[end])].filter(Boolean).join(' · ')}`,
  );
  return [
    translate(language, text.forecastFixes, { count: offered.length }),
    ...fixes,
    translate(language, portfolioText.chosen, { count: chosen.length }),
    ...(chosen.length === 0 ? [] : [`  ${translate(language, text.forecastColumns)}`, ...rows]),
    ...(verdict && chosen.length > 0 ? [verdict] : []),
    ...outlook.gaps.map((gap) => gapInWords(snapshot, gap, language)),
  ];
}
