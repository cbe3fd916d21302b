/** Pains, the worst first, each with its score as a bar and as a number; arrows walk them. */
import { Group, Text, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { pains as text } from '#core/i18n/messages/pains';
import { formatFigure, formatShare } from '#core/metrics/format';
import type { ListedPain } from '#core/pains/listed-pains';
import type { PainStanding } from '#core/pains/rank';
import { painTrend } from '#core/pains/trend';
import { choosePain, titleOfPain } from '#renderer/state/pains';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { useFixesInWords, useStepsInWords, useTrendInWords } from './in-words';
import { PainMonths } from './pain-months';
import styles from './pains.module.css';

interface PainListProps {
  readonly shown: readonly ListedPain[];
  readonly openMapId: string;
  readonly chosen: string;
}

const offsets: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

function walk(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const offset = offsets[event.key];
  const next =
    offset === undefined
      ? { Home: buttons[0], End: buttons.at(-1) }[event.key]
      : buttons[Math.min(buttons.length - 1, Math.max(0, at + offset))];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.click();
}

export function PainList({ shown, openMapId, chosen }: PainListProps) {
  const t = useTranslate();
  const highest = Math.max(0, ...shown.map(({ standing }) => standing.score.value ?? 0));
  const unranked = shown.find(({ standing }) => standing.rank === null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen !== '')
      list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows walk the buttons within
    <div ref={list} className={styles.list} onKeyDown={walk}>
      <ol className={styles.items} aria-label={t(text.list)}>
        {shown.map((listed) => (
          <li key={listed.key}>
            {listed === unranked && (
              <Text size="xs" fw={600} c="dimmed" className={styles.heading ?? ''}>
                {t(text.unranked)}
              </Text>
            )}
            <PainRow
              listed={listed}
              highest={highest}
              isChosen={listed.key === chosen}
              isOwn={listed.snapshot.mapId === openMapId}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface PainRowProps {
  readonly listed: ListedPain;
  readonly highest: number;
  readonly isChosen: boolean;
  readonly isOwn: boolean;
}

function PainRow({ listed: { key, snapshot, standing }, highest, isChosen, isOwn }: PainRowProps) {
  const t = useTranslate();
  const id = useId();
  const { pain, rank, score } = standing;
  const { months } = painTrend(pain.evidence, mapOf(snapshot).metricSettings);
  const steps = useStepsInWords(snapshot)(pain.stepIds);
  const fixes = useFixesInWords(snapshot)(pain.id);
  const map = isOwn ? [] : [mapOf(snapshot).title];
  return (
    <UnstyledButton
      className={styles.row}
      aria-current={isChosen}
      // One stop of the tabulator: arrows walk the rest.
      tabIndex={isChosen ? 0 : -1}
      aria-labelledby={id}
      data-autofocus={isChosen || undefined}
      onClick={() => choosePain(key)}
    >
      <Text size="sm" c="dimmed" className={styles.rank ?? ''} aria-hidden="true">
        {rank ?? '—'}
      </Text>
      <div id={id} className={styles.facts}>
        <Group justify="space-between" align="baseline" wrap="nowrap" gap="md">
          <Text size="sm" fw={600} lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
            {rank !== null && <span className="tapki-spoken">{t(text.ranked, { rank })}. </span>}
            {titleOfPain(pain)}
          </Text>
          <Score standing={standing} />
        </Group>
        {score.value !== null && highest > 0 && (
          <div className={styles.track} aria-hidden="true">
            <div className={styles.bar} style={{ width: `${(score.value / highest) * 100}%` }} />
          </div>
        )}
        <Group justify="space-between" align="center" wrap="nowrap" gap="md">
          <Numbers standing={standing} />
          {rank !== null && (
            <Group gap={6} wrap="nowrap" style={{ flex: 'none' }}>
              <PainMonths months={months} width={64} height={14} />
              <TrendWord snapshot={snapshot} standing={standing} />
            </Group>
          )}
        </Group>
        <Text size="xs" c="dimmed" truncate>
          {[...map, steps, fixes].join(' · ')}
        </Text>
      </div>
    </UnstyledButton>
  );
}

function Score({ standing: { score } }: { readonly standing: PainStanding }) {
  const t = useTranslate();
  const language = useLanguage();
  if (score.value === null) return null;
  return (
    <Text size="sm" fw={600} className={styles.score ?? ''}>
      {formatFigure(score, language)}{' '}
      <Text span size="xs" c="dimmed" fw={400}>
        {t(text.aMonth)}
      </Text>
    </Text>
  );
}

/** What the score is made of; where there is none, why. */
function Numbers({ standing: { monthly, dsat, reason } }: { readonly standing: PainStanding }) {
  const t = useTranslate();
  const language = useLanguage();
  const parts = [
    monthly.value === null ? '' : t(text.contactsShort, { value: formatFigure(monthly, language) }),
    dsat.value === null ? '' : t(text.dsatShort, { value: formatShare(dsat.value, language) }),
    dsat.isFew ? t(text.few) : '',
    reason === null ? '' : t(text[reason]),
  ];
  return (
    <Text size="xs" c="dimmed" className={styles.figures ?? ''} truncate>
      {parts.filter((part) => part !== '').join(' · ')}
    </Text>
  );
}

const arrows = { up: '↑', down: '↓', flat: '≈', unknown: '' } as const;

function TrendWord({ snapshot, standing }: { readonly snapshot: Snapshot; readonly standing: PainStanding }) {
  const { word, direction, hint } = useTrendInWords(snapshot)(standing.pain);
  if (word === '') return null;
  return (
    <Text size="xs" c="dimmed" title={hint}>
      <span aria-hidden="true">{arrows[direction]} </span>
      {word}
    </Text>
  );
}
