/** The table of numbers: a row for each place and label, a column for each metric; every number opens its contacts. */
import { Table, Text, UnstyledButton } from '@mantine/core';
import type { Period } from '#core/document/records/field';
import { mapOf, personasInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import type { BreakdownCut, EvidenceReply } from '#core/evidence/evidence-api';
import { metricNames } from '#core/i18n/messages/metrics';
import { cutNames, numbersScreen as text } from '#core/i18n/messages/numbers';
import { type BesidePeriod, type BesidePeriods, besidePeriods } from '#core/metrics/beside';
import { directionOf } from '#core/metrics/change';
import { readingNameOf } from '#core/metrics/earlier';
import {
  formatChange,
  formatChangeInterval,
  formatFigure,
  formatMonth,
  formatPeriod,
} from '#core/metrics/format';
import { periodOfMonth } from '#core/metrics/periods';
import { withDenominator } from '#core/metrics/place-readings';
import { sizeOf } from '#core/metrics/provenance';
import { type ShownMetric, shownMetrics } from '#core/metrics/value';
import { answeredMetric, showNumberContacts } from '#renderer/state/number-contacts';
import { useSnapshot } from '#renderer/state/open-map';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './numbers.module.css';
import { placesOf, placeTitle, stepsOfPlace } from './numbers-question';
import { PlaceToPain } from './place-to-pain';
import { ScrollFrame } from './scroll-frame';

type Row = EvidenceReply<'breakdown'>['rows'][number];

interface NumbersTableProps {
  readonly reply: EvidenceReply<'breakdown'>;
  readonly by: BreakdownCut;
  /** Its name, where numbers are counted apart by it. */
  readonly attribute: string;
  readonly of: string;
  readonly period: Period | null;
}

export function NumbersTable({ reply, by, attribute, of, period }: NumbersTableProps) {
  const t = useTranslate();
  const language = useLanguage();
  const snapshot = useSnapshot((whole) => whole);
  const settings = mapOf(snapshot).metricSettings;
  const rows = placesOf(snapshot, of)
    .flatMap((place) =>
      sorted(
        reply.rows.filter((row) => row.place === place),
        by,
      ),
    )
    .map((row) => {
      const steps = stepsOfPlace(snapshot, of, row.place);
      const readings = withDenominator(snapshot, steps, row.readings, daysOf(row, by, period));
      return { row, readings, steps };
    });
  const metrics = shownMetrics.filter((metric) =>
    rows.some(({ readings }) => besidePeriods(readings, settings, metric).value.value !== null),
  );
  if (rows.length === 0) return <EmptyState title={t(text.nothing)} text={t(text.nothingText)} />;
  const labelOf = ({ label }: Row): string => {
    if (by === 'month') return formatMonth(label, language);
    if (by === 'theme') return reply.names[label] ?? t(text.noTheme);
    if (by === 'persona') return personaName(snapshot, label) ?? t(text.noPersona);
    return by === 'none' ? '' : label || t(text.nameless);
  };
  const hasPlaces = of === 'steps' || of === 'stages' || by === 'none';
  const placeName = (place: string) => placeTitle(snapshot, place) || t(text.wholeMap);
  return (
    <>
      <ScrollFrame label={t(text.title)}>
        <Table stickyHeader verticalSpacing={6} horizontalSpacing="md" className={styles.table ?? ''}>
          <Table.Thead>
            <Table.Tr>
              {hasPlaces && <Table.Th>{t(text.of)}</Table.Th>}
              {by !== 'none' && <Table.Th>{by === 'attribute' ? attribute : t(cutNames[by])}</Table.Th>}
              {metrics.map((metric) => (
                <Table.Th key={metric} className={styles.number}>
                  {t(metricNames[metric])}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ row, readings, steps }) => (
              <Table.Tr key={`${row.place} ${row.label}`}>
                {hasPlaces && (
                  <Table.Th scope="row">
                    {placeName(row.place)}
                    {by === 'none' && <PlaceToPain snapshot={snapshot} place={row.place} />}
                  </Table.Th>
                )}
                {by !== 'none' && <Table.Th scope="row">{labelOf(row)}</Table.Th>}
                {metrics.map((metric) => (
                  <Table.Td key={metric} className={styles.number}>
                    <NumberCell
                      beside={besidePeriods(readings, settings, metric)}
                      name={[placeName(row.place), labelOf(row)].filter((part) => part !== '').join(', ')}
                      open={(title) =>
                        showNumberContacts({
                          title,
                          about:
                            readings[readingNameOf(metric)]?.origin.kind === 'survey'
                              ? 'answers'
                              : 'contacts',
                          stepIds: steps,
                          period,
                          by,
                          attribute,
                          label: row.label,
                          metric: answeredMetric(readingNameOf(metric)),
                        })
                      }
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollFrame>
      <Text size="xs" c="dimmed">
        {t(text.signs)}
      </Text>
      {settings.volume === 'net' && (
        <Text size="xs" c="dimmed">
          {t(mapOf(snapshot).assignment === 'shared' ? text.customersOfShared : text.customersOfSteps)}
        </Text>
      )}
      {metrics.includes('contactRate') && (
        <Text size="xs" c="dimmed">
          {t(settings.denominator.kind === 'entered' ? text.weighted : text.sameDivisor)}
        </Text>
      )}
    </>
  );
}

/** Months and weeks in their order, newest first; everything else by how much there is of it. */
function sorted(rows: readonly Row[], by: BreakdownCut): readonly Row[] {
  if (by === 'month' || by === 'week') return rows.toSorted((a, b) => (a.label < b.label ? 1 : -1));
  const size = ({ readings }: Row) =>
    readings.contacts?.tally.form === 'count' ? readings.contacts.tally.gross : 0;
  return rows.toSorted((a, b) => size(b) - size(a));
}

const daysOf = ({ label }: Row, by: BreakdownCut, period: Period | null): Period | null =>
  by === 'month' ? periodOfMonth(label) : period;

const personaName = (snapshot: Snapshot, id: string): string | null =>
  personasInOrder(snapshot).find((persona) => persona.id === id)?.name ?? null;

interface NumberCellProps {
  readonly beside: BesidePeriods;
  readonly name: string;
  readonly open: (title: string) => void;
}

function NumberCell({ beside, name, open }: NumberCellProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { value, previous, yearAgo } = beside;
  if (value.value === null) return <Text c="dimmed">–</Text>;
  const figure = formatFigure(value, language);
  const metric: ShownMetric = value.metric;
  const title = `${t(metricNames[metric])}, ${name}: ${figure}`;
  return (
    <>
      <UnstyledButton
        className={styles.figure ?? ''}
        title={sizeOf(value, language)}
        aria-label={t(text.open, { metric: t(metricNames[metric]), label: name, figure })}
        onClick={() => open(title)}
      >
        {figure}
      </UnstyledButton>
      <Changed one={previous} value={value} short={t(text.previousShort)} />
      <Changed one={yearAgo} value={value} short={t(text.yearShort)} />
    </>
  );
}

const arrows = { up: '↑ ', down: '↓ ', flat: '≈ ', unknown: '' } as const;

interface ChangedProps {
  readonly one: BesidePeriod | null;
  readonly value: BesidePeriods['value'];
  readonly short: string;
}

/** The arrow says the direction, the words whether it is more than chance: nothing by colour. */
function Changed({ one, value, short }: ChangedProps) {
  const t = useTranslate();
  const language = useLanguage();
  if (!one?.change) return null;
  const { change, period } = one;
  const arrow = directionOf(change);
  const interval = formatChangeInterval(change, value, language);
  const then = `${formatPeriod(period, language)}: ${formatFigure(one.value, language)}`;
  const amount = formatChange({ ...change, verdict: null }, value, language);
  const words = formatChange(change, value, language);
  const isClear = change.verdict === 'better' || change.verdict === 'worse';
  return (
    <Text
      size="xs"
      c="dimmed"
      className={styles.beside ?? ''}
      title={[t(text.previous, { period: formatPeriod(period, language), change: words }), interval, then]
        .filter((line) => line !== '')
        .join('\n')}
    >
      {short} <span aria-hidden="true">{arrows[arrow]}</span>
      {isClear ? words : amount}
    </Text>
  );
}
