/** `themes [--map MAP --step TITLE | --unassigned] [--month] [--source] [--known]`: what contacts are about. */
import { failure, type Result, success } from '#core/desktop/app-error';
import { mapOf, stepsInOrder } from '#core/document/select';
import { boundSteps } from '#core/evidence/bound-steps';
import type { ThemeScope } from '#core/evidence/evidence-api';
import type { ThemeList, ThemesFound } from '#core/evidence/theme-view';
import { themesCommand as text, themesScreen } from '#core/i18n/messages/themes';
import { translate } from '#core/i18n/translate';
import { formatNumber, formatShare } from '#core/metrics/format';
import { fewAnswers } from '#core/metrics/value';
import { themeName } from '#core/themes/theme-name';
import type { CommandEntry, CommandWorld } from '../command';
import { hasContacts, periodOf, withStore } from '../evidence-commands';
import { documentOf, readMap } from '../map-file';
import { type ParsedOptions, readOptions } from '../options';

export const themesCommand: CommandEntry = {
  usage:
    'themes [--month YYYY-MM] [--source NAME] [--map MAP --step TITLE | --map MAP --unassigned] [--known]',
  about: text.about,
  async run(words, world) {
    const parsed = readOptions(
      words,
      { map: 'text', step: 'text', unassigned: 'flag', month: 'text', source: 'text', known: 'flag' },
      [],
    );
    if (!parsed.ok) return parsed;
    const scope = await scopeOf(parsed.value, world);
    if (!scope.ok) return scope;
    if (!(await hasContacts(world.workspace))) return failure('evidenceEmpty');
    return withStore(world.workspace, async (client) => {
      let found: ThemesFound | null = null;
      if (!parsed.value.flags.has('known')) {
        const search = await client.request('findThemes', { scope: scope.value });
        if (!search.ok) return search;
        found = search.value;
      }
      const list = await client.request('listThemes', { scope: scope.value });
      return list.ok ? success(report(list.value, found, world)) : list;
    });
  },
};

async function scopeOf({ texts, flags }: ParsedOptions, world: CommandWorld): Promise<Result<ThemeScope>> {
  const { map, step, month, source = null } = texts;
  const period = periodOf(month === undefined ? {} : { month });
  if (!period.ok) return period;
  const everything: ThemeScope = { place: { kind: 'all' }, steps: [], source, period: period.value };
  if (step === undefined && !flags.has('unassigned')) return success(everything);
  if (map === undefined) return failure('optionMissing', { option: '--map MAP' });
  const contents = await readMap(map, world);
  if (!contents.ok) return contents;
  const snapshot = documentOf(contents.value, world).snapshot();
  const steps = boundSteps(snapshot);
  const satisfaction = mapOf(snapshot).metricSettings;
  if (step === undefined)
    return success({ ...everything, steps, satisfaction, place: { kind: 'unassigned' } });
  const named = stepsInOrder(snapshot).find(({ id, title }) => id === step || title === step);
  return named === undefined
    ? failure('optionInvalid', { option: '--step', value: step })
    : success({ ...everything, steps, satisfaction, place: { kind: 'step', stepId: named.id } });
}

function report(list: ThemeList, found: ThemesFound | null, { language }: CommandWorld) {
  const { themes, total, left, unseen, foundAt, period } = list;
  const shown = themes.filter(({ isHidden }) => !isHidden);
  return {
    json: {
      contacts: total,
      withoutTheme: left,
      notLookedAt: unseen,
      foundAt,
      period,
      found,
      themes: shown.map(({ isHidden: _isHidden, parts: _parts, dsat, ...theme }) => ({
        ...theme,
        label: themeName(theme),
        dsat: { ...dsat, ...(dsat.share === null ? {} : { isFew: dsat.n < fewAnswers }) },
      })),
    },
    lines: shown.map((theme) =>
      [
        formatNumber(theme.size, language).padStart(9),
        theme.dsat.share === null
          ? translate(language, themesScreen.notRated)
          : `${translate(language, themesScreen.dsat, { share: formatShare(theme.dsat.share, language) })} (${translate(language, themesScreen.dsatN, { n: formatNumber(theme.dsat.n, language) })})`,
        ...(theme.isNew ? [`[${translate(language, themesScreen.isNew)}]`] : []),
        themeName(theme),
      ].join('  '),
    ),
    isFine: true,
  };
}
