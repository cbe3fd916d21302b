/** What a rule would mean for the map: its months, contacts that other steps want too, and what is covered with it. */
import { Group, Stack, Text } from '@mantine/core';
import type { Period } from '#core/document/records/field';
import { mapOf, stepsInOrder } from '#core/document/select';
import { allSteps } from '#core/evidence/bound-steps';
import type { EvidenceReply } from '#core/evidence/evidence-api';
import type { StepRule } from '#core/evidence/rule';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { ruleHelp } from '#core/i18n/messages/rule-help';
import { formatAmount, formatNumber, formatShare } from '#core/metrics/format';
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
  const { about, stepId } = place;
  const snapshot = useSnapshot((now) => now);
  const steps = allSteps(snapshot).flatMap(({ title: _title, ...step }) =>
    step[about] !== null || step.stepId === stepId ? [step] : [],
  );
  const input = { about, rule, stepId, steps, period };
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

function Overlaps({ reply, about }: PartProps & Pick<RulePlace, 'about'>) {
  const t = useTranslate();
  const language = useLanguage();
  const titles = useSnapshot(stepsInOrder);
  const isShared = useSnapshot((snapshot) => mapOf(snapshot).assignment === 'shared');
  const { overlaps, own, count } = reply;
  if (overlaps.length === 0 || about === 'answers') return null;
  const listed = (some: Overlaps, amount: 'count' | 'taken') => {
    const names = some.slice(0, overlapsShown).map((overlap) => {
      const title = titles.find(({ id }) => id === overlap.stepId)?.title || t(evidenceWords.untitledStep);
      return t(ruleHelp.stepAmount, { step: title, amount: formatAmount(overlap[amount], language) });
    });
    const more = some.length - names.length;
    return more > 0 ? `${names.join(', ')} ${t(ruleHelp.andMore, { count: more })}` : names.join(', ');
  };
  const before = overlaps.filter(({ taken }) => taken > 0);
  const after = overlaps.filter(({ isEarlier }) => !isEarlier);
  const values = {
    own: formatAmount(own, language),
    taken: formatAmount(count - own, language),
    steps: listed(before, 'taken'),
  };
  return (
    <Stack gap={2} style={{ overflowWrap: 'anywhere' }}>
      <Text size="sm">
        {t(isShared ? ruleHelp.ownShared : own < count ? ruleHelp.ownOf : ruleHelp.ownAll, values)}
      </Text>
      {!isShared && after.length > 0 && (
        <Text size="xs" c="dimmed">
          {t(ruleHelp.keptFrom, { steps: listed(after, 'count') })}
        </Text>
      )}
    </Stack>
  );
}

type Overlaps = EvidenceReply<'ruleContext'>['overlaps'];

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
