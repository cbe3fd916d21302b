/** A proposal beside the rule, with what it would add, to be taken in or put away. */
import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import type { Period } from '#core/document/records/field';
import type { StepRule } from '#core/evidence/rule';
import { describeRule } from '#core/evidence/rule-text';
import { ruleHelp } from '#core/i18n/messages/rule-help';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import type { ProposedRule } from './rule-proposal';
import { useEvidenceReply } from './use-evidence-reply';

interface RuleProposalProps {
  readonly proposal: ProposedRule;
  /** As it is without the proposal; null: there is none, or it cannot be counted. */
  readonly rule: StepRule | null;
  readonly period: Period | null;
  readonly onTake: () => void;
  readonly onDismiss: () => void;
}

const settleTime = 250;

export function RuleProposal({ proposal, rule, period, onTake, onDismiss }: RuleProposalProps) {
  const t = useTranslate();
  const language = useLanguage();
  const asked = rule && { about: proposal.place.about, rule, period, sample: 0 };
  const { reply } = useEvidenceReply('tryRule', asked, settleTime);
  return (
    <Paper
      component="section"
      withBorder
      radius="sm"
      p="md"
      style={{ borderStyle: 'dashed', borderColor: 'var(--mantine-primary-color-filled)' }}
      aria-label={t(ruleHelp.fromTheme, { name: proposal.theme })}
    >
      <Stack gap="xs">
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <IconBulb size={18} style={{ flex: 'none', marginTop: 1 }} aria-hidden />
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {t(ruleHelp.fromTheme, { name: proposal.theme })}
          </Text>
        </Group>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {describeRule(proposal.more, language)}
        </Text>
        <Text size="xs" c="dimmed">
          {rule && reply ? `${t(ruleHelp.withoutProposed, { count: reply.count })} ` : ''}
          {t(ruleHelp.notYet)}
        </Text>
        <Group gap="sm">
          <Button size="compact-sm" data-autofocus onClick={onTake}>
            {t(ruleHelp.takeWords)}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onDismiss}>
            {t(ruleHelp.dismiss)}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
