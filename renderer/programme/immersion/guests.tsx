/** Guests of a visit: places, the waiting list, confirmations, and attendance in one pass by keyboard. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import type { Guest } from '#core/document/records/guest';
import { visitDetail as text } from '#core/i18n/messages/immersion-visit';
import { placesOf } from '#core/immersion/visits';
import { placesText } from '#core/immersion/words';
import { markGuests } from '#renderer/state/immersion';
import { useOpenMap } from '#renderer/state/open-map';
import { today } from '#renderer/state/today';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { GuestRow } from './guest-row';
import styles from './immersion.module.css';
import { SignUp } from './sign-up';
import type { VisitProps } from './visit-detail';

const marks: Readonly<Record<string, Guest['attendance']>> = { '1': 'came', '2': 'missed', '0': 'unknown' };

export function Guests({ visit, canEdit }: VisitProps) {
  const t = useTranslate();
  const language = useLanguage();
  const snapshot = useOpenMap((state) => state.snapshot);
  const list = useRef<HTMLUListElement>(null);
  if (!snapshot) return null;
  const places = placesOf(snapshot, visit);
  const { placed, waiting } = places;
  const canMark = visit.heldOn !== null && visit.heldOn <= today();
  const unmarked = placed.filter(({ attendance }) => attendance === 'unknown');
  const step = (from: Element, by: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-guest]') ?? [])];
    if (from instanceof HTMLElement) rows[rows.indexOf(from) + by]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target;
    if (!(row instanceof HTMLElement) || row.dataset.guest === undefined) return;
    const mark = marks[event.key];
    const guest = placed.find(({ id }) => id === row.dataset.guest);
    if (event.key === 'ArrowDown') step(row, 1);
    else if (event.key === 'ArrowUp') step(row, -1);
    else if (mark && guest && canEdit && canMark) {
      markGuests([guest.id], mark);
      step(row, 1);
    } else return;
    event.preventDefault();
  };
  const row = (guest: Guest, at: { readonly turn: number | null; readonly isFirst: boolean }) => (
    <GuestRow key={guest.id} guest={guest} visit={visit} canEdit={canEdit} canMark={canMark} {...at} />
  );
  return (
    <Stack gap="xs" component="section" aria-label={t(text.guests)}>
      <Group justify="space-between">
        <Group gap="sm">
          <Title order={3} fz="md">
            {t(text.guests)}
          </Title>
          <Text fz="sm" c="dimmed">
            {placesText(places, language)}
          </Text>
        </Group>
        {canEdit && canMark && unmarked.length > 0 && (
          <Button
            variant="default"
            size="xs"
            onClick={() =>
              markGuests(
                unmarked.map(({ id }) => id),
                'came',
              )
            }
          >
            {t(text.allCame)}
          </Button>
        )}
      </Group>
      {placed.length === 0 && waiting.length === 0 && <Text c="dimmed">{t(text.noGuests)}</Text>}
      {placed.length > 0 && (
        <ul ref={list} className={styles.guests} onKeyDown={onKeyDown}>
          {placed.map((guest, index) => row(guest, { turn: null, isFirst: index === 0 }))}
        </ul>
      )}
      {canEdit && canMark && placed.length > 0 && (
        <Text fz="xs" c="dimmed">
          {t(text.passKeys)}
        </Text>
      )}
      {waiting.length > 0 && (
        <>
          <Title order={4} fz="sm" mt="xs">
            {t(text.waitingList)}
          </Title>
          <ul className={styles.guests}>
            {waiting.map((guest, index) => row(guest, { turn: index + 1, isFirst: false }))}
          </ul>
        </>
      )}
      {canEdit && <SignUp visit={visit} />}
    </Stack>
  );
}
