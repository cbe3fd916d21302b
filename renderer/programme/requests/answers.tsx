/** "You asked, we did": what can be told to those who asked, and saving it for those who answer. */
import { Button, Group, Menu, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconFileExport } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { pageHtml, pageMarkdown } from '#core/export/page';
import { formatDay } from '#core/i18n/dates';
import { requests as text } from '#core/i18n/messages/requests';
import { requestAnswers, requestDigest } from '#core/i18n/messages/requests-reports';
import { type Answer, type AnswerKind, answerKinds, answersOf } from '#core/requests/answers';
import { answersCsv, answersPage, sourcesOf, totalOf, wordsOf } from '#core/requests/answers-page';
import { openRequest, saveText } from '#renderer/state/requests';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { type OpenPeriod, PeriodFields } from '#renderer/ui/period-fields';
import styles from './requests.module.css';

/** As if time had these ends: days of files lie between them. */
const always = { from: '0001-01-01', to: '9999-12-31' } as const;

export function Answers({ snapshot }: { readonly snapshot: Snapshot }) {
  const t = useTranslate();
  const language = useLanguage();
  const [period, setPeriod] = useState<OpenPeriod>({ from: null, to: null });
  const asked = useMemo(
    () =>
      period.from === null && period.to === null
        ? null
        : { from: period.from ?? always.from, to: period.to ?? always.to },
    [period],
  );
  const answers = useMemo(() => answersOf(snapshot, asked), [snapshot, asked]);
  const isNothing = answers.length === 0 && asked === null;
  // An end that was left open is that of what is told: a page never hides that it is of some days.
  const days = answers.flatMap(({ on }) => on ?? []).toSorted();
  const shownPeriod = asked && {
    from: period.from ?? days[0] ?? asked.from,
    to: period.to ?? days.at(-1) ?? asked.to,
  };
  const save = (ending: 'html' | 'md' | 'csv') => {
    const page = answersPage(answers, {
      language,
      period: shownPeriod,
      isSample: mapOf(snapshot).isSample,
    });
    const words =
      ending === 'csv'
        ? answersCsv(answers, language)
        : ending === 'html'
          ? pageHtml(page)
          : pageMarkdown(page);
    void saveText(t(text.answers), words, ending);
  };
  if (isNothing) return <EmptyState title={t(requestAnswers.nothing)} text={t(requestAnswers.nothingText)} />;
  const without = answers.filter(({ answer, where }) => answer === '' && where === '').length;
  return (
    <Stack gap="md" className={`${styles.fill} ${styles.scroll}`}>
      <Group gap="sm">
        <PeriodFields label={t(text.shippedDuring)} value={period} onChange={setPeriod} />
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              variant="default"
              leftSection={<IconFileExport size={14} aria-hidden />}
              rightSection={<IconChevronDown size={14} aria-hidden />}
              disabled={answers.length === 0}
            >
              {t(text.exportAs)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => save('html')}>{t(text.saveHtml)}</Menu.Item>
            <Menu.Item onClick={() => save('md')}>{t(text.saveMarkdown)}</Menu.Item>
            <Menu.Item onClick={() => save('csv')}>{t(text.saveCsv)}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        {without > 0 && (
          <Text size="sm" c="dimmed">
            {t(requestAnswers.withoutAnswer, { count: without })}
          </Text>
        )}
      </Group>
      {answers.length === 0 && <Text c="dimmed">{t(requestAnswers.nothingThen)}</Text>}
      {answerKinds.map((kind) => (
        <Kind key={kind} kind={kind} answers={answers.filter((answer) => answer.kind === kind)} />
      ))}
    </Stack>
  );
}

/** Lines at first: of thousands that exist already the most wanted say enough. */
const firstLines = 50;

function Kind({ kind, answers }: { readonly kind: AnswerKind; readonly answers: readonly Answer[] }) {
  const t = useTranslate();
  const [shown, setShown] = useState(firstLines);
  if (answers.length === 0) return null;
  return (
    <section aria-label={t(requestAnswers[kind])} style={{ maxWidth: 1080 }}>
      <Title order={2} fz="lg">
        {t(requestAnswers[kind])}
      </Title>
      <Text size="sm" c="dimmed" mb={4}>
        {totalOf(answers, t)}
      </Text>
      {answers.slice(0, shown).map((answer) => (
        <Line key={answer.id} answer={answer} />
      ))}
      {answers.length > shown && (
        <Button mt="xs" size="xs" variant="subtle" onClick={() => setShown(shown + 4 * firstLines)}>
          {t(text.moreLines, { count: answers.length - shown })}
        </Button>
      )}
    </section>
  );
}

function Line({ answer }: { readonly answer: Answer }) {
  const t = useTranslate();
  const language = useLanguage();
  const isWritten = answer.answer !== '' || answer.where !== '';
  const facts = [
    t(text.asked, { count: answer.asked }),
    sourcesOf(answer, language),
    answer.on === null ? '' : formatDay(answer.on, language),
  ].filter(Boolean);
  return (
    <UnstyledButton className={styles.line ?? ''} onClick={() => openRequest(answer.id)}>
      <span className={styles.words}>
        <Text span fw={600} style={{ overflowWrap: 'anywhere' }}>
          {answer.title || t(requestDigest.untitled)}
        </Text>
        <Text
          span
          size="sm"
          {...(isWritten ? {} : { c: 'dimmed', fs: 'italic' })}
          style={{ overflowWrap: 'anywhere' }}
        >
          {wordsOf(answer, t)}
        </Text>
        <Text span size="xs" c="dimmed">
          {facts.join(' · ')}
        </Text>
      </span>
    </UnstyledButton>
  );
}
