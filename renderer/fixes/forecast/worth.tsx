/** Which few fixes give most for the effort: the order, its curve, and the least effort that reaches the goal. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { FixId } from '#core/document/records/identity';
import { liveRecord, mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { fixes as fixesText } from '#core/i18n/messages/fixes';
import { portfolioText as text } from '#core/i18n/messages/portfolio';
import type { ForecastedFix } from '#core/metrics/fix-outlook';
import { type FigureUnits, formatGain } from '#core/metrics/forecast-figures';
import { formatNumber } from '#core/metrics/format';
import { plannedFix, portfolioQuestion } from '#core/metrics/map-portfolio';
import { leastEffort, type Rank, rankByEffort } from '#core/metrics/portfolio';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Part } from '#renderer/ui/part';
import styles from './forecast.module.css';
import { keepPortfolio } from './keep-portfolio';
import { WorthCurve } from './worth-curve';

interface WorthProps {
  readonly snapshot: Snapshot;
  readonly offered: readonly ForecastedFix[];
  readonly canEdit: boolean;
}

export function Worth({ snapshot, offered, canEdit }: WorthProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { goal, cost } = mapOf(snapshot).forecastSettings;
  const { ranking, least, question } = useMemo(() => {
    const question = portfolioQuestion(snapshot);
    const planned = offered.map((fix) => plannedFix(fix, question.sets));
    return {
      question,
      ranking: rankByEffort(planned, question),
      least: goal && leastEffort(planned, goal, question),
    };
  }, [snapshot, offered, goal]);
  const units: FigureUnits = { per: question.terms.per, currency: cost?.currency ?? null };
  const titleOf = (id: string) => liveRecord(snapshot, 'fix', id)?.title || t(fixesText.untitled);
  const idsOf = (ids: readonly string[]): readonly FixId[] =>
    offered.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
  const gain = (amount: number): string => formatGain(question.what, amount, units, language);
  const last = ranking.ranks.at(-1);
  const days = (effort: number): string => formatNumber(effort, language, Number.isInteger(effort) ? 0 : 1);
  return (
    <Part title={t(text.worth)}>
      {goal && (
        <Group gap="xs">
          <Text size="sm">
            {least === null
              ? t(text.unreachable)
              : least.ids.length === 0
                ? t(text.alreadyReached)
                : `${t(text.least, { count: least.ids.length, effort: days(least.effort) })} ${t(text[least.method])}`}
          </Text>
          {canEdit && least && least.ids.length > 0 && (
            <Button size="compact-xs" variant="light" onClick={() => keepPortfolio(idsOf(least.ids))}>
              {t(text.chooseThese)}
            </Button>
          )}
        </Group>
      )}
      {last && (
        <>
          <WorthCurve
            ranks={ranking.ranks}
            label={t(text.curve, {
              count: ranking.ranks.length,
              effort: days(last.effortSoFar),
              gain: gain(last.gainSoFar),
            })}
          />
          <RankTable ranks={ranking.ranks} {...{ titleOf, gain, days }} choose={canEdit ? choose : null} />
        </>
      )}
      <Stack gap={2}>
        <Text size="xs" c="dimmed">
          {t(text.worthHow)}
        </Text>
        {ranking.withoutEffort.length > 0 && (
          <Text size="xs" c="dimmed">
            {t(text.withoutEffort, { titles: ranking.withoutEffort.map(titleOf).join(', ') })}
          </Text>
        )}
        {ranking.idle.length > 0 && (
          <Text size="xs" c="dimmed">
            {t(text.idle, { titles: ranking.idle.map(titleOf).join(', ') })}
          </Text>
        )}
      </Stack>
    </Part>
  );

  function choose(place: number): void {
    keepPortfolio(idsOf(ranking.ranks.slice(0, place + 1).map(({ id }) => id)));
  }
}

interface RankTableProps {
  readonly ranks: readonly Rank[];
  readonly titleOf: (id: string) => string;
  readonly gain: (amount: number) => string;
  readonly days: (effort: number) => string;
  /** null: nothing can be changed. */
  readonly choose: ((place: number) => void) | null;
}

function RankTable({ ranks, titleOf, gain, days, choose }: RankTableProps) {
  const t = useTranslate();
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <th scope="col">{t(text.fix)}</th>
          <th scope="col">{t(fixesText.effort)}</th>
          <th scope="col">{t(text.adds)}</th>
          <th scope="col">{t(text.total)}</th>
          {choose && <td />}
        </tr>
      </thead>
      <tbody>
        {ranks.map((rank, place) => (
          <tr key={rank.id}>
            <th scope="row">{`${place + 1}. ${titleOf(rank.id)}`}</th>
            <td>{days(rank.effort)}</td>
            <td>{gain(rank.gain)}</td>
            <td>
              {gain(rank.gainSoFar)}
              <span className={styles.change}>{t(text.effort, { effort: days(rank.effortSoFar) })}</span>
            </td>
            {choose && (
              <td>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={t(text.upToHere, { title: titleOf(rank.id) })}
                  onClick={() => choose(place)}
                >
                  {t(text.toHere)}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
