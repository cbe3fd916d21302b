/** One outcome: the finding first, its difference as a picture, what stands behind it, and scores as chart or table. */
import { Anchor, Badge, Group, Paper, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { OutcomeResult } from '#core/effort/analyse';
import { doseChart } from '#core/effort/chart';
import type { EffortQuestion } from '#core/effort/effort-request';
import { doseTable } from '#core/effort/effort-table';
import { sentence, supportingSentences } from '#core/effort/effort-words';
import { outcomeTitles, effortText as text } from '#core/i18n/messages/effort';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { DifferencePicture } from './difference-picture';
import { DoseChart } from './dose-chart';
import styles from './effort.module.css';

const standings = {
  clear: { color: 'teal', label: text.isClear },
  unclear: { color: 'gray', label: text.isUnclear },
  few: { color: 'yellow', label: text.isFew },
} as const;

interface ResultCardProps {
  readonly result: OutcomeResult;
  readonly question: EffortQuestion;
}

export function ResultCard({ result, question }: ResultCardProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [isTable, setTable] = useState(false);
  const { color, label } = standings[result.standing];
  const title = t(outcomeTitles[result.name]);
  return (
    <Paper withBorder radius="md" p="md" component="section" aria-label={title} className={styles.card}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={3} fz="md">
          {title}
        </Title>
        <Badge color={color} variant="light" tt="none" style={{ flex: 'none' }}>
          {t(label)}
        </Badge>
      </Group>
      <Text fw={600}>{sentence(result, question, language)}</Text>
      {result.standing !== 'few' && <DifferencePicture result={result} />}
      <Text size="sm" c="dimmed">
        {supportingSentences(result, question, language).join(' ')}
      </Text>
      {result.dose.length > 0 && (
        <>
          {isTable ? (
            <ScoresTable result={result} />
          ) : (
            <DoseChart chart={doseChart(result, question, language)} />
          )}
          <Anchor component="button" type="button" size="sm" ta="start" onClick={() => setTable(!isTable)}>
            {t(isTable ? text.asChart : text.asTable)}
          </Anchor>
        </>
      )}
    </Paper>
  );
}

function ScoresTable({ result }: { readonly result: OutcomeResult }) {
  const t = useTranslate();
  const language = useLanguage();
  const { headings, rows } = doseTable([result], language);
  // The card says which outcome and how many days.
  return (
    <Table className={styles.table ?? ''} aria-label={t(text.doseTitle)}>
      <Table.Thead>
        <Table.Tr>
          {headings.slice(2).map((heading) => (
            <Table.Th key={heading}>{heading}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((cells) => (
          <Table.Tr key={cells[2]}>
            {cells.slice(2).map((cell, index) => (
              <Table.Td key={headings[index + 2]}>{cell}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
