/** What a rule would mean for the map: its months, contacts that other steps want too, and what is covered with it. */
import { Group, Stack, Text } from '@mantine/core';
import type { Period } from '#core/document/records/field';
import { stepsInOrder } from '#core/document/select';
import { boundSteps } from '#core/evidence/bound-steps';
import type { EvidenceReply } from '#core/evidence/evidence-api';
import type { StepRule } from '#core/evidence/rule';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { ruleHelp } from '#core/i18n/messages/rule-help';
import { formatNumber, formatShare } from '#core/metrics/format';
import { useSnapshot } from '#renderer/state/open-map';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import type { RulePlace } from './rule-drafts';
import { ThemesSparkline } from './themes-sparkline';
import { useEvidenceReply } from './use-evidence-reply';

interface RuleContextProps {
  readonly place: RulePlace;
  readonly rule: StepRule;
  readonly period: Period | null;
}

const settleTime = 600;
const overlapsShown = 4;

export function RuleContext({ place, rule, period }: RuleContextProps) {
  const snapshot = useSnapshot((now) => now);
  const steps = boundSteps(snapshot);
  const { about, stepId } = place;
  const bare = steps.map(({ stepId: id, contacts, answers }) => ({ stepId: id, contacts, answers }));
  // A step that has no rule yet stands where the map has it.
  const order: readonly string[] = stepsInOrder(snapshot).map(({ id }) => id);
  const all = bare.some((step) => step.stepId === stepId)
    ? bare
    : [...bare, { stepId, contacts: null, answers: null }].toSorted(
        (a, b) => order.indexOf(a.stepId) - order.indexOf(b.stepId),
      );
  const input = { about, rule, stepId, steps: all, period };
  const { reply, isWaiting } = useEvidenceReply('ruleContext', input, settleTime);
  if (!reply) return null;
  return (
    <Stack gap={6} style={{ opacity: isWaiting ? 0.6 : 1 }} aria-busy={isWaiting}>
      <Months reply={reply} />
      <Overlaps reply={reply} about={about} />
      <Coverage reply={reply} />
    </Stack>
  );
}

interface PartProps {
  readonly reply: EvidenceReply<'ruleContext'>;
}

function Months({ reply: { byMonth } }: PartProps) {
  const t = useTranslate();
  const months = byMonth.map(({ month }) => month);
  if (months.length < 2) return null;
  return (
    <Group gap="sm" align="flex-end">
      <ThemesSparkline series={byMonth} months={months} width={200} height={36} />
      <Text size="xs" c="dimmed">
        {t(ruleHelp.byMonth, { first: months[0] ?? '', last: months.at(-1) ?? '' })}
      </Text>
    </Group>
  );
}

function Overlaps({ reply: { overlaps, own, byMonth }, about }: PartProps & Pick<RulePlace, 'about'>) {
  const t = useTranslate();
  const language = useLanguage();
  const titles = useSnapshot(stepsInOrder);
  const count = byMonth.reduce((sum, month) => sum + month.count, 0);
  if (overlaps.length === 0 || about === 'answers') return null;
  const titleOf = (stepId: string) =>
    titles.find(({ id }) => id === stepId)?.title || t(evidenceWords.untitledStep);
  const shown = overlaps.slice(0, overlapsShown);
  return (
    <Stack gap={2}>
      <Text size="sm">
        {t(own < count ? ruleHelp.ownOf : ruleHelp.ownAll, { own: formatNumber(own, language) })}
      </Text>
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t(ruleHelp.sharedWith, {
          steps: shown
            .map((overlap) => `${titleOf(overlap.stepId)} — ${formatNumber(overlap.count, language)}`)
            .join('; '),
        })}
        {overlaps.length > shown.length &&
          ` ${t(ruleHelp.andMore, { count: overlaps.length - shown.length })}`}
      </Text>
    </Stack>
  );
}

function Coverage({ reply: { covered, total } }: PartProps) {
  const t = useTranslate();
  const language = useLanguage();
  if (total === 0) return null;
  return (
    <Text size="sm">
      {t(ruleHelp.coverage, {
        share: formatShare(covered / total, language),
        left: formatNumber(total - covered, language),
      })}
    </Text>
  );
}
