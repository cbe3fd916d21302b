/** Words proposed from examples: contacts given to the step by hand, and those pinned to it as quotes. */
import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useState } from 'react';
import type { Period } from '#core/document/records/field';
import type { Snapshot } from '#core/document/snapshot';
import { partsByHand } from '#core/evidence/by-hand';
import type { StepRule } from '#core/evidence/rule';
import { ruleHelp } from '#core/i18n/messages/rule-help';
import { formatShare } from '#core/metrics/format';
import { useSnapshot } from '#renderer/state/open-map';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Waiting } from '#renderer/ui/waiting';
import type { RulePlace } from './rule-drafts';
import { useEvidenceReply } from './use-evidence-reply';

interface RuleSuggestionsProps {
  readonly place: RulePlace;
  readonly rule: StepRule | null;
  readonly period: Period | null;
  readonly onTake: (words: readonly string[]) => void;
}

const fewestExamples = 2;
const mostExamples = 200;

export function RuleSuggestions({ place, rule, period, onTake }: RuleSuggestionsProps) {
  const t = useTranslate();
  const [isAsked, setAsked] = useState(false);
  const quotes = useSnapshot((snapshot: Snapshot) => snapshot.byKind.quote);
  const pinned = quotes
    .filter((quote) => quote.place.stepId === place.stepId)
    .flatMap(({ origin }) => (origin?.contactKey ? [origin.contactKey] : []));
  const keys = [...new Set([...partsByHand(rule).given, ...pinned])]
    .filter((key) => /^\d{1,40}$/.test(key))
    .slice(0, mostExamples);
  if (place.about === 'answers') return null;
  if (keys.length < fewestExamples)
    return (
      <Text size="xs" c="dimmed">
        {t(ruleHelp.examplesNeeded)}
      </Text>
    );
  if (!isAsked)
    return (
      <Group>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconBulb size={16} />}
          onClick={() => setAsked(true)}
        >
          {t(ruleHelp.suggest, { count: keys.length })}
        </Button>
      </Group>
    );
  return <Proposal keys={keys} period={period} onTake={onTake} />;
}

interface ProposalProps {
  readonly keys: readonly string[];
  readonly period: Period | null;
  readonly onTake: (words: readonly string[]) => void;
}

function Proposal({ keys, period, onTake }: ProposalProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { reply } = useEvidenceReply('suggestWords', { about: 'contacts', keys: [...keys], period });
  if (!reply) return <Waiting size="sm" label={t(ruleHelp.suggesting)} />;
  if (reply.words.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t(ruleHelp.noWords)}
      </Text>
    );
  const share = (value: number) => formatShare(value, language);
  return (
    <Paper withBorder radius="sm" p="sm">
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          {t(ruleHelp.proposed, { count: reply.examples })}
        </Text>
        <Stack gap={4}>
          {reply.words.map(({ words, found, rest }) => (
            <Group key={words} gap="xs">
              <Badge variant="light" radius="sm" tt="none">
                {words}
              </Badge>
              <Text size="xs" c="dimmed">
                {t(ruleHelp.wordFound, { found, of: reply.examples, rest: share(rest) })}
              </Text>
            </Group>
          ))}
        </Stack>
        <Text size="xs" c="dimmed">
          {t(ruleHelp.proposedQuality, {
            recall: share(reply.recall),
            precision: share(reply.precision),
            rest: share(reply.rest),
          })}
        </Text>
        <Group>
          <Button size="compact-sm" onClick={() => onTake(reply.words.map(({ words }) => words))}>
            {t(ruleHelp.takeWords)}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
