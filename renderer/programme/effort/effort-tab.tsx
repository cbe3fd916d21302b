/** Effort and behaviour: what customers did after easy and hard answers, the finding first, everything behind it below. */
import { Alert, Button, Group, Progress, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { IconPlugConnectedX, IconZoomQuestion } from '@tabler/icons-react';
import { useEffect } from 'react';
import { mapOf } from '#core/document/select';
import { areApart, questionOf } from '#core/effort/choose-question';
import { comparisonTable } from '#core/effort/effort-table';
import { daysText } from '#core/effort/effort-words';
import { missingNotes, obstacle } from '#core/effort/notes';
import { effortSentences, effortText as text } from '#core/i18n/messages/effort';
import { errorMessage } from '#core/i18n/messages/errors';
import { formatNumber } from '#core/metrics/format';
import { runAction } from '#renderer/state/actions';
import {
  chosenQuestion,
  compare,
  copyFindings,
  resultsOf,
  saveFindings,
  showDays,
  stopComparing,
  useEffort,
} from '#renderer/state/effort';
import { useEvidence } from '#renderer/state/evidence';
import { useSnapshot } from '#renderer/state/open-map';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './effort.module.css';
import { EffortChoices } from './effort-choices';
import { EffortNotes } from './effort-notes';
import { ResultCard } from './result-card';

export function EffortTab() {
  const t = useTranslate();
  const settings = useSnapshot((snapshot) => mapOf(snapshot).metricSettings);
  const sources = useEvidence((evidence) => evidence.sources);
  const { choice, facts, answered, error } = useEffort();
  // Again when something was imported or taken back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: sources and choice say when, compare reads them itself.
  useEffect(() => {
    void compare(settings);
    return stopComparing;
  }, [settings, choice, sources]);
  if (facts === null)
    return error === null ? (
      <Comparing />
    ) : (
      <Alert color="red">{t(errorMessage(error), error.details)}</Alert>
    );
  const blocked = obstacle(facts);
  const about = chosenQuestion(facts, choice);
  if (blocked !== null || about === null) return <Nothing why={blocked ?? 'noAnswers'} />;
  const question = questionOf(about, settings, choice, {
    period: choice.period,
    horizons: [...choice.horizons],
    confounders: [...choice.confounders],
  });
  // Of the answers that were chosen: others may have customers in common, so there is still a choice beside it.
  const apart = answered && obstacle(answered.reply);
  return (
    <div className={styles.screen}>
      <EffortChoices facts={facts} question={question} />
      <Stack gap="lg">
        <Comparing />
        {error && <Alert color="red">{t(errorMessage(error), error.details)}</Alert>}
        {!areApart(question.easy, question.hard) && <Alert color="yellow">{t(text.notApart)}</Alert>}
        {apart !== null ? <Nothing why={apart} /> : answered && <Findings />}
      </Stack>
    </div>
  );
}

const titles = {
  noAnswers: [text.noAnswers, text.noAnswersText],
  noKeys: [text.noKeys, text.noKeysText],
  noCommon: [text.noCommon, text.noCommonText],
} as const;

function Nothing({ why }: { readonly why: keyof typeof titles }) {
  const t = useTranslate();
  const language = useLanguage();
  const customers = useEffort((screen) => screen.answered?.reply.asked?.customers ?? 0);
  const [title, words] = titles[why];
  const Icon = why === 'noAnswers' ? IconZoomQuestion : IconPlugConnectedX;
  return (
    <EmptyState
      icon={<Icon size={40} stroke={1.2} aria-hidden />}
      title={t(title)}
      text={t(words, { customers: formatNumber(customers, language) })}
      action={{ label: t(text.importData), run: () => runAction('evidence.import') }}
    />
  );
}

function Comparing() {
  const t = useTranslate();
  const isWaiting = useEffort((screen) => screen.isWaiting);
  const progress = useEffort((screen) => screen.progress);
  if (!isWaiting) return null;
  const share = progress?.total ? progress.done / progress.total : null;
  return (
    <Stack gap="xs" maw={560}>
      <Progress
        size="sm"
        value={share === null ? 100 : share * 100}
        animated={share === null}
        aria-label={t(text.counting)}
      />
      <Group justify="space-between">
        <Text size="sm" role="status">
          {t(text.counting)}
        </Text>
        <Button variant="default" size="xs" onClick={stopComparing}>
          {t(text.cancel)}
        </Button>
      </Group>
    </Stack>
  );
}

const files = {
  text: text.saveText,
  table: text.saveTable,
  svg: text.saveSvg,
  png: text.savePng,
} as const;

function Findings() {
  const t = useTranslate();
  const language = useLanguage();
  const answered = useEffort((screen) => screen.answered);
  const shownDays = useEffort((screen) => screen.shownDays);
  if (answered === null) return null;
  const { question, reply } = answered;
  const results = resultsOf(answered);
  const days = question.horizons.find((one) => one === shownDays) ?? question.horizons[0] ?? 30;
  const missing = missingNotes(reply, language);
  return (
    <>
      <Group justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label={t(text.horizons)}
          value={String(days)}
          onChange={(value) => showDays(Number(value))}
          data={question.horizons.map((one) => ({
            value: String(one),
            label: t(text.horizon, { days: daysText(one, language) }),
          }))}
        />
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={copyFindings}>
            {t(text.copy)}
          </Button>
          {(['text', 'table', 'svg', 'png'] as const).map((form) => (
            <Button key={form} variant="default" size="xs" onClick={() => void saveFindings(form)}>
              {t(files[form])}
            </Button>
          ))}
        </Group>
      </Group>
      {missing.map((note) => (
        <Alert key={note} color="yellow" variant="light" p="xs">
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{note}</Text>
            <Button
              variant="default"
              size="compact-sm"
              style={{ flex: 'none' }}
              onClick={() => runAction('evidence.import')}
            >
              {t(text.importData)}
            </Button>
          </Group>
        </Alert>
      ))}
      <div className={styles.cards}>
        {results
          .filter((result) => result.days === days)
          .map((result) => (
            <ResultCard key={result.name} result={result} question={question} />
          ))}
      </div>
      <Text fw={600}>{t(effortSentences.together)}</Text>
      <Comparison />
      <EffortNotes reply={reply} results={results} question={question} />
    </>
  );
}

/** Every outcome and horizon, as it is and at the same mix. */
function Comparison() {
  const t = useTranslate();
  const language = useLanguage();
  const answered = useEffort((screen) => screen.answered);
  if (answered === null) return null;
  const { headings, rows } = comparisonTable(resultsOf(answered), answered.question, language);
  return (
    <Stack gap="xs" component="section">
      <Title order={3} fz="md">
        {t(text.allTogether)}
      </Title>
      <div className={styles.wide}>
        <Table className={styles.table ?? ''} aria-label={t(text.allTogether)}>
          <Table.Thead>
            <Table.Tr>
              {headings.map((heading, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never move, and "95%" stands twice.
                <Table.Th key={index}>{heading}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((cells) => (
              <Table.Tr key={`${cells[0]} ${cells[1]}`}>
                {cells.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns never move.
                  <Table.Td key={index}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  );
}
