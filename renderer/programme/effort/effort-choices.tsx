/** What is compared: answers, their period, horizons, groups, and what to check for. */
import { ActionIcon, Button, Group, MultiSelect, NativeSelect, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Period } from '#core/document/records/field';
import { questionText } from '#core/effort/effort-markdown';
import type { Confounder, EffortQuestion, EffortReply } from '#core/effort/effort-request';
import { confounderText, daysText, groupsText } from '#core/effort/effort-words';
import { effortText as text } from '#core/i18n/messages/effort';
import { change, chooseAbout, chosenQuestion, questionKey, useEffort } from '#renderer/state/effort';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { NumberField } from '#renderer/ui/number-field';
import { type OpenPeriod, PeriodFields } from '#renderer/ui/period-fields';
import styles from './effort.module.css';

interface EffortChoicesProps {
  readonly facts: EffortReply;
  /** As it will be asked, the usual groups filled in. */
  readonly question: EffortQuestion;
}

const mostChecks = 3;
const mostHorizons = 4;

export function EffortChoices({ facts, question }: EffortChoicesProps) {
  const t = useTranslate();
  const language = useLanguage();
  const choice = useEffort((screen) => screen.choice);
  const asked = facts.questions.filter(({ named }) => named > 0);
  const chosen = chosenQuestion(facts, choice);
  return (
    <Stack gap="md" className={styles.choices ?? ''}>
      <NativeSelect
        label={t(text.question)}
        value={chosen === null ? '' : questionKey(chosen)}
        data={asked.map((one) => ({ value: questionKey(one), label: questionText(one, language) }))}
        onChange={(event) => chooseAbout(event.currentTarget.value)}
      />
      <AnsweredBetween whole={chosen?.period ?? null} />
      <Horizons />
      <Groups question={question} />
      <Checks facts={facts} />
    </Stack>
  );
}

/** `whole`: from the first answer to the last, for an end that is left open. */
function AnsweredBetween({ whole }: { readonly whole: Period | null }) {
  const t = useTranslate();
  const period = useEffort((screen) => screen.choice.period);
  const [open, setOpen] = useState<OpenPeriod>({ from: period?.from ?? null, to: period?.to ?? null });
  const keep = (next: OpenPeriod) => {
    setOpen(next);
    const { from, to } = next;
    if (from === null && to === null) change({ period: null });
    else change({ period: { from: from ?? earlier(whole?.from, to), to: to ?? later(whole?.to, from) } });
  };
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t(text.answersBetween)}
      </Text>
      <PeriodFields value={open} onChange={keep} label={t(text.answersBetween)} isWide />
    </Stack>
  );
}

const earlier = (first = '1970-01-01', to: string | null): string => (to !== null && to < first ? to : first);
const later = (last = '2999-12-31', from: string | null): string =>
  from !== null && from > last ? from : last;

function Horizons() {
  const t = useTranslate();
  const language = useLanguage();
  const horizons = useEffort((screen) => screen.choice.horizons);
  const put = (next: readonly number[]) => change({ horizons: [...new Set(next)].toSorted((a, b) => a - b) });
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t(text.horizons)}
      </Text>
      <Group gap="xs">
        {horizons.map((days, index) => (
          <Group key={days} gap={2} wrap="nowrap" w={88}>
            <NumberField
              label={t(text.after)}
              group={t(text.horizons)}
              value={days}
              min={1}
              max={365}
              size="xs"
              keep={(value) => {
                if (value !== null) put(horizons.map((one, at) => (at === index ? value : one)));
              }}
            />
            {horizons.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t(text.removeHorizon, { days: daysText(days, language) })}
                onClick={() => put(horizons.filter((_, at) => at !== index))}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        ))}
        {horizons.length < mostHorizons && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => put([...horizons, Math.min(365, (horizons.at(-1) ?? 0) + 30)])}
          >
            {t(text.addHorizon)}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Groups({ question }: { readonly question: EffortQuestion }) {
  const t = useTranslate();
  const language = useLanguage();
  const names = groupsText(question, language);
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t(text.groups)}
      </Text>
      {(['easy', 'hard'] as const).map((side) => (
        <Group key={side} gap="xs" wrap="nowrap">
          <Text size="sm" w={96} flex="none" className={styles[side] ?? ''}>
            {names[side]}
          </Text>
          {(['from', 'to'] as const).map((end) => (
            <NumberField
              key={end}
              label={t(end === 'from' ? text.easyFrom : text.scoreTo)}
              group={names[side]}
              value={question[side][end]}
              min={question.scale.min}
              max={question.scale.max}
              size="xs"
              keep={(value) => {
                if (value !== null) change({ [side]: { ...question[side], [end]: value } });
              }}
            />
          ))}
        </Group>
      ))}
    </Stack>
  );
}

function Checks({ facts }: { readonly facts: EffortReply }) {
  const t = useTranslate();
  const language = useLanguage();
  const confounders = useEffort((screen) => screen.choice.confounders);
  const attributes = useEffort((screen) => screen.attributes);
  const { activity, contacts } = facts;
  const plain = [
    ...(activity.hasSegments ? (['segment'] as const) : []),
    ...(['channel', 'category', 'topic', 'group', 'language', 'source', 'month'] as const),
    ...(contacts.named > 0 ? (['contactsBefore'] as const) : []),
    ...(activity.hasSpend ? (['spendBefore'] as const) : []),
  ];
  const known: readonly Confounder[] = [
    ...plain.map((by) => ({ by, attribute: '' })),
    ...attributes.map((attribute) => ({ by: 'attribute' as const, attribute })),
  ];
  const nameOf = ({ by, attribute }: Confounder) => `${by}:${attribute}`;
  return (
    <MultiSelect
      label={t(text.checks)}
      placeholder={confounders.length === 0 ? t(text.noChecks) : ''}
      data={known.map((one) => ({ value: nameOf(one), label: confounderText(one, language) }))}
      value={confounders.map(nameOf)}
      maxValues={mostChecks}
      clearable
      onChange={(values) => change({ confounders: known.filter((one) => values.includes(nameOf(one))) })}
    />
  );
}
