/** `rules count MAP [--from --to]`: how many contacts and answers each step's rule takes, and what no rule covers. */
import { failure, success } from '#core/desktop/app-error';
import { mapOf, ruleOf, stepsInOrder } from '#core/document/select';
import { boundSteps, measureInput } from '#core/evidence/bound-steps';
import { missingThemes } from '#core/evidence/missing-themes';
import { keptBySteps } from '#core/evidence/rule-overlap';
import { describeRule } from '#core/evidence/rule-text';
import { stepsByPriority } from '#core/evidence/step-priority';
import { commandLine as text } from '#core/i18n/messages/command-line';
import { ruleHelp } from '#core/i18n/messages/rule-help';
import { translate } from '#core/i18n/translate';
import { formatAmount, formatShare } from '#core/metrics/format';
import type { CommandEntry } from '../command';
import { periodOf, periodOptions, periodUsage, withStore } from '../evidence-commands';
import { documentOf, readMap } from '../map-file';
import { readOptions } from '../options';

export const rulesCommand: CommandEntry = {
  usage: `rules count MAP ${periodUsage}`,
  about: text.rulesAbout,
  async run(words, world) {
    const parsed = readOptions(words, periodOptions, ['count', 'MAP']);
    if (!parsed.ok) return parsed;
    const [what = '', path = ''] = parsed.value.words;
    if (what !== 'count') return failure('optionUnknown', { option: what });
    const period = periodOf(parsed.value.texts);
    if (!period.ok) return period;
    const contents = await readMap(path, world);
    if (!contents.ok) return contents;
    const snapshot = documentOf(contents.value, world).snapshot();
    const input = measureInput(snapshot);
    const { assignment } = mapOf(snapshot);
    const asked = { ...input, period: period.value ?? input.period };
    const bound = boundSteps(snapshot);
    const counted = await withStore(world.workspace, async (client) => {
      const measured = await client.request('measure', asked);
      if (!measured.ok) return measured;
      const alike = await client.request('alike', { about: 'contacts', steps: bound, period: asked.period });
      if (!alike.ok) return alike;
      const themes = await client.request('knownThemes', {});
      return themes.ok
        ? success({ ...measured.value, sets: alike.value.sets, themes: themes.value })
        : themes;
    });
    if (!counted.ok) return counted;
    const { contacts, answers, takenAt, sets, themes } = counted.value;
    const readingsOf = new Map(counted.value.steps.map(({ stepId, readings }) => [stepId, readings]));
    const order = stepsByPriority(snapshot).map(({ id }) => id);
    const found = keptBySteps(
      sets,
      bound.map((_, place) => place),
      null,
    );
    const steps = stepsInOrder(snapshot).map(({ id, title, weight }) => {
      const tally = readingsOf.get(id)?.contacts?.tally;
      const rule = ruleOf(snapshot, id, 'contacts')?.expression ?? null;
      return {
        stepId: id,
        title,
        priority: order.indexOf(id) + 1,
        ...(assignment === 'shared' ? { weight } : {}),
        rule: rule && describeRule(rule, world.language),
        // All that its rule finds; then what it has of them.
        found: rule === null ? null : (found.get(bound.findIndex(({ stepId }) => stepId === id))?.found ?? 0),
        contacts: rule === null ? null : tally?.form === 'count' ? tally.gross : 0,
      };
    });
    const missing = missingThemes(snapshot, themes);
    const coverage = contacts.total === 0 ? null : contacts.bound / contacts.total;
    const count = (value: number | null) => (value === null ? '–' : formatAmount(value, world.language));
    return success({
      json: {
        period: counted.value.period,
        takenAt,
        assignment,
        contacts,
        answers,
        coverage,
        steps,
        missingThemes: missing,
      },
      lines: [
        ...steps.map((step) => `${count(step.contacts).padStart(12)}  ${step.title}`),
        ...missing.map((one) => translate(world.language, ruleHelp.themeMissingAt, { ...one })),
        translate(world.language, text.rulesCovered, {
          bound: count(contacts.bound),
          total: count(contacts.total),
          share: coverage === null ? '–' : formatShare(coverage, world.language),
        }),
      ],
      isFine: true,
    });
  },
};
