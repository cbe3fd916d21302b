/** `rules count MAP [--from --to]`: how many contacts and answers each step's rule takes, and what no rule covers. */
import { failure, type Result, success } from '#core/desktop/app-error';
import { ruleOf, stepsInOrder } from '#core/document/select';
import { measureInput } from '#core/evidence/bound-steps';
import type { Measurement } from '#core/evidence/evidence-views';
import { describeRule } from '#core/evidence/rule-text';
import { commandLine as text } from '#core/i18n/messages/command-line';
import { translate } from '#core/i18n/translate';
import { formatNumber, formatShare } from '#core/metrics/format';
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
    const asked = { ...input, period: period.value ?? input.period };
    const measured: Result<Measurement> = await withStore(world.workspace, (client) =>
      client.request('measure', asked),
    );
    if (!measured.ok) return measured;
    const { contacts, answers, steps: counted, takenAt } = measured.value;
    const readingsOf = new Map(counted.map(({ stepId, readings }) => [stepId, readings]));
    const steps = stepsInOrder(snapshot).map(({ id, title }) => {
      const tally = readingsOf.get(id)?.contacts?.tally;
      const rule = ruleOf(snapshot, id, 'contacts')?.expression ?? null;
      return {
        stepId: id,
        title,
        rule: rule && describeRule(rule, world.language),
        contacts: rule === null ? null : tally?.form === 'count' ? tally.gross : 0,
      };
    });
    const coverage = contacts.total === 0 ? null : contacts.bound / contacts.total;
    const count = (value: number | null) => (value === null ? '–' : formatNumber(value, world.language));
    return success({
      json: { period: measured.value.period, takenAt, contacts, answers, coverage, steps },
      lines: [
        ...steps.map((step) => `${count(step.contacts).padStart(12)}  ${step.title}`),
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
