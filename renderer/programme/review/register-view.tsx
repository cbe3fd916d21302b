/** All months: what was raised and what became of it against the goal, what is promised, every growth point. */
import { Badge, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { Snapshot } from '#core/document/snapshot';
import { registerWords } from '#core/fixes/register';
import { monthHeading } from '#core/i18n/dates';
import { fixStatusNames } from '#core/i18n/messages/lanes';
import { review as words } from '#core/i18n/messages/review';
import { reviewScreen as text } from '#core/i18n/messages/review-screen';
import { formatNumber, formatShare } from '#core/metrics/format';
import type { RaisedPoint, ReviewRegister } from '#core/voc/register';
import { goalOf, registerTable } from '#core/voc/register-words';
import { titleOrNone } from '#core/voc/review-words';
import { showMonth, showProblem } from '#renderer/state/review';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Reminders } from './reminders';
import styles from './review.module.css';

interface RegisterProps {
  readonly snapshot: Snapshot;
  readonly register: ReviewRegister;
  readonly canEdit: boolean;
}

export function RegisterView({ snapshot, register }: RegisterProps) {
  const t = useTranslate();
  return (
    <div className={styles.registerSplit}>
      <Stack gap="lg">
        <Totals snapshot={snapshot} register={register} />
        <MonthsTable register={register} />
        <Points points={register.points} />
      </Stack>
      <section aria-label={t(text.reminders)}>
        <Title order={2} fz="md" mb="xs">
          {t(text.reminders)}
        </Title>
        <Reminders snapshot={snapshot} />
      </section>
    </div>
  );
}

function Totals({ snapshot, register }: Pick<RegisterProps, 'snapshot' | 'register'>) {
  const t = useTranslate();
  const language = useLanguage();
  const told = registerWords(register.counts, goalOf(snapshot), language);
  return (
    <section className={styles.totals} aria-label={t(words.register)}>
      <Group gap="md" align="baseline">
        <Text fz={22} fw={600}>
          {told.raised}
        </Text>
        {told.goal !== null && (
          <Text size="sm" fw={600} c={told.isGoalMet ? 'var(--tapki-good)' : 'inherit'}>
            {told.goal}
          </Text>
        )}
        {register.gaps > 0 && (
          <Text size="sm" c="dimmed">
            {t(words.gaps, { count: register.gaps })}
          </Text>
        )}
      </Group>
      {register.raised === 0 ? (
        <Text size="sm" c="dimmed">
          {t(words.nothingRaised)}
        </Text>
      ) : (
        <>
          <div className={styles.shares} aria-hidden="true">
            {told.parts.map(({ standing, part }) => (
              <div key={standing} className={styles[standing]} style={{ width: `${part * 100}%` }} />
            ))}
          </div>
          <Group gap="lg">
            {told.parts.map(({ standing, name, count, share }) => (
              <Group key={standing} gap={6} wrap="nowrap">
                <span className={`${styles.swatch} ${styles[standing]}`} aria-hidden />
                <Text size="sm">
                  {name} <strong>{formatNumber(count, language)}</strong>{' '}
                  <Text span size="sm" c="dimmed">
                    {share}
                  </Text>
                </Text>
              </Group>
            ))}
          </Group>
        </>
      )}
    </section>
  );
}

function MonthsTable({ register }: Pick<RegisterProps, 'register'>) {
  const t = useTranslate();
  const language = useLanguage();
  const { columns, rows } = registerTable(register, language);
  const last = rows.length - 1;
  const shown = (value: string | number | null, kind: string | undefined): string => {
    if (value === null) return '';
    if (typeof value === 'string') return value;
    return kind === 'share' ? formatShare(value, language) : formatNumber(value, language);
  };
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table aria-label={t(words.register)} className={styles.table ?? ''} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ title, kind }) => (
              <Table.Th key={title} scope="col" data-number={kind !== 'text'}>
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, index) => {
            const month = register.months[index];
            return (
              <Table.Tr
                key={String(row[0])}
                data-total={index === last}
                data-gap={month?.state === 'gap' && index !== last}
              >
                {row.map((value, column) => (
                  <Table.Td key={columns[column]?.title} data-number={columns[column]?.kind !== 'text'}>
                    {column === 0 && month ? (
                      month.review === null ? (
                        monthHeading(month.month, language)
                      ) : (
                        <button type="button" className={styles.link} onClick={() => showMonth(month.month)}>
                          {monthHeading(month.month, language)}
                        </button>
                      )
                    ) : (
                      shown(value, columns[column]?.kind)
                    )}
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Points({ points }: { readonly points: readonly RaisedPoint[] }) {
  const t = useTranslate();
  const language = useLanguage();
  if (points.length === 0) return null;
  return (
    <section aria-label={t(words.points)}>
      <Title order={2} fz="md" mb="xs">
        {t(words.points)}
      </Title>
      <ul className={styles.points}>
        {points.toReversed().map(({ month, problem, fix }) => {
          const title = fix.title.trim() || titleOrNone(problem, language);
          return (
            <li key={fix.id} className={styles.point}>
              <div className={styles.facts}>
                <button
                  type="button"
                  className={styles.link}
                  aria-label={t(text.openProblem, { title })}
                  onClick={() => showProblem(month, problem.id)}
                >
                  {title}
                </button>
                <Text size="xs" c="dimmed">
                  {[monthHeading(month, language), fix.team.trim(), fix.owner.trim(), fix.state.reason.trim()]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </Text>
              </div>
              <Badge variant="default" tt="none" fw={400} style={{ flex: 'none' }}>
                {t(fixStatusNames[fix.state.status])}
              </Badge>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
