/** A month as a grid of days: arrows walk them, visits of the day with the focus are reached by Tab. */
// biome-ignore-all lint/a11y/useSemanticElements: a calendar is a grid that arrows walk, laid out as one
import { Text } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { formatDay } from '#core/i18n/dates';
import { visitCalendar as text, visitViews } from '#core/i18n/messages/immersion-calendar';
import { immersionWords } from '#core/i18n/messages/immersion-words';
import { weeksOf } from '#core/immersion/calendar';
import { placesOf, type Visit } from '#core/immersion/visits';
import { stateText, visitName } from '#core/immersion/words';
import { daysOn, monthBefore, periodOfMonth } from '#core/metrics/periods';
import { beginVisit, chooseDay, chooseLook, openVisit, useImmersion } from '#renderer/state/immersion';
import { useOpenMap, useSnapshot } from '#renderer/state/open-map';
import { today } from '#renderer/state/today';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './immersion.module.css';

/** More than so many of one day stand in the list. */
const mostOfDay = 3;

interface MonthGridProps {
  readonly month: string;
  readonly visits: readonly Visit[];
}

/** The same day so many months on, or the last one of it. */
function sameDay(day: string, by: number): string {
  const month = monthBefore(day.slice(0, 7), -by);
  const moved = `${month}${day.slice(7)}`;
  const { to } = periodOfMonth(month);
  return moved > to ? to : moved;
}

const moves: Readonly<Record<string, (day: string) => string>> = {
  ArrowLeft: (day) => daysOn(day, -1),
  ArrowRight: (day) => daysOn(day, 1),
  ArrowUp: (day) => daysOn(day, -7),
  ArrowDown: (day) => daysOn(day, 7),
  PageUp: (day) => sameDay(day, -1),
  PageDown: (day) => sameDay(day, 1),
};

export function MonthGrid({ month, visits }: MonthGridProps) {
  const t = useTranslate();
  const language = useLanguage();
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  const asked = useImmersion((screen) => screen.day);
  const chosen = asked.startsWith(month) ? asked : `${month}-01`;
  const grid = useRef<HTMLDivElement>(null);
  const hasWalked = useRef(false);
  useEffect(() => {
    if (!hasWalked.current) return;
    hasWalked.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`)?.focus();
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.day === undefined) return;
    const move = moves[event.key];
    if (move) {
      hasWalked.current = true;
      chooseDay(move(chosen));
    } else if (event.key === 'Enter' && canEdit) beginVisit(chosen);
    else return;
    event.preventDefault();
  };
  const weeks = weeksOf(month);
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return (
    <>
      <div
        ref={grid}
        role="grid"
        aria-label={t(visitViews.calendar)}
        className={styles.month}
        onKeyDown={onKeyDown}
      >
        <div role="row" className={styles.week} tabIndex={-1}>
          {(weeks[0] ?? []).map((day) => (
            <div key={day} role="columnheader" className={styles.weekday} tabIndex={-1}>
              {weekday.format(new Date(`${day}T00:00:00Z`))}
            </div>
          ))}
        </div>
        {weeks.map((week) => (
          <div key={week[0]} role="row" className={styles.week} tabIndex={-1}>
            {week.map((day) => (
              <Day
                key={day}
                day={day}
                isInMonth={day.startsWith(month)}
                isChosen={day === chosen}
                visits={visits.filter(({ heldOn }) => heldOn === day)}
              />
            ))}
          </div>
        ))}
      </div>
      <Text fz="xs" c="dimmed">
        {t(text.keys)}
      </Text>
    </>
  );
}

interface DayProps {
  readonly day: string;
  readonly isInMonth: boolean;
  readonly isChosen: boolean;
  readonly visits: readonly Visit[];
}

function Day({ day, isInMonth, isChosen, visits }: DayProps) {
  const t = useTranslate();
  const language = useLanguage();
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  const count = t(immersionWords.visits, { count: visits.length });
  const name = visits.length === 0 ? formatDay(day, language) : `${formatDay(day, language)}, ${count}`;
  const rest = visits.length - mostOfDay;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it answers to keys
    <div
      role="gridcell"
      className={styles.day}
      data-day={day}
      data-outside={!isInMonth || undefined}
      data-today={day === today() || undefined}
      aria-label={name}
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => chooseDay(day)}
      onDoubleClick={() => canEdit && beginVisit(day)}
    >
      <span className={styles.dayNumber}>{Number(day.slice(8))}</span>
      {visits.slice(0, rest === 1 ? mostOfDay + 1 : mostOfDay).map((visit) => (
        <VisitChip key={visit.id} visit={visit} isReachable={isChosen} />
      ))}
      {rest > 1 && (
        <button
          type="button"
          className={styles.more}
          tabIndex={isChosen ? 0 : -1}
          onClick={() => chooseLook('list')}
        >
          {t(text.more, { count: rest })}
        </button>
      )}
    </div>
  );
}

function VisitChip({ visit, isReachable }: { readonly visit: Visit; readonly isReachable: boolean }) {
  const language = useLanguage();
  const state = useSnapshot((snapshot) => stateText(snapshot, visit, language));
  const isFull = useSnapshot((snapshot) => placesOf(snapshot, visit).left === 0);
  const name = visitName(visit, language);
  return (
    <button
      type="button"
      className={styles.chip}
      data-cancelled={visit.isCancelled || undefined}
      data-full={isFull || undefined}
      tabIndex={isReachable ? 0 : -1}
      aria-label={[visit.startsAt ?? '', name, state].filter((part) => part !== '').join(', ')}
      onClick={(event) => {
        event.stopPropagation();
        openVisit(visit.id);
      }}
    >
      <span className={styles.chipTitle}>
        {visit.startsAt !== null && <span className={styles.hour}>{visit.startsAt}</span>} {name}
      </span>
      <span className={styles.chipState}>{state}</span>
    </button>
  );
}
