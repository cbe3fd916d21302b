/** A guest of a visit: confirmed or not, came or missed; letter, invitation and moves behind the dots. */
import { Button, Checkbox, Menu } from '@mantine/core';
import { IconCalendarDown, IconCheck, IconCopy, IconDots, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Guest } from '#core/document/records/guest';
import { visitPeople } from '#core/i18n/messages/immersion-people';
import { visitDetail as text } from '#core/i18n/messages/immersion-visit';
import { placeText } from '#core/immersion/invite';
import { peopleOf } from '#core/immersion/people';
import { freeVisits, type Visit } from '#core/immersion/visits';
import { nameOf, visitName, visitWhen } from '#core/immersion/words';
import { askToForget, confirmPlace, markGuests, moveGuestTo, withdrawFrom } from '#renderer/state/immersion';
import { copyWords, saveInvitation } from '#renderer/state/immersion-files';
import { useOpenMap } from '#renderer/state/open-map';
import { today } from '#renderer/state/today';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { GuestEdit } from './guest-edit';
import styles from './immersion.module.css';

/** A menu of more is no menu. */
const mostOffered = 8;

interface GuestRowProps {
  readonly guest: Guest;
  readonly visit: Visit;
  readonly canEdit: boolean;
  /** Its day has come: attendance can be told. */
  readonly canMark: boolean;
  /** Place on the waiting list; null: they have a place. */
  readonly turn: number | null;
  readonly isFirst: boolean;
}

export function GuestRow({ guest, visit, canEdit, canMark, turn, isFirst }: GuestRowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [isEdited, setEdited] = useState(false);
  const name = nameOf(guest, language);
  const details = [guest.team, guest.role].map((part) => part.trim()).filter((part) => part !== '');
  if (isEdited)
    return (
      <li className={styles.guest}>
        <GuestEdit guest={guest} close={() => setEdited(false)} />
      </li>
    );
  return (
    <li
      className={styles.guest}
      data-guest={turn === null ? guest.id : undefined}
      data-attendance={guest.attendance}
      tabIndex={turn === null ? (isFirst ? 0 : -1) : undefined}
    >
      {turn !== null && <span className={styles.turn}>{turn}</span>}
      <span className={styles.grow}>
        <span className={styles.name}>{name}</span>
        {details.length > 0 && <span className={styles.soft}> {details.join(', ')}</span>}
      </span>
      {turn === null && (
        <>
          <Checkbox
            size="xs"
            label={t(text.confirmed)}
            aria-label={t(text.confirmOf, { name })}
            checked={guest.confirmedAt !== null}
            disabled={!canEdit}
            onChange={({ currentTarget: { checked } }) => confirmPlace(guest.id, checked)}
          />
          {canMark && <Marks guest={guest} name={name} canEdit={canEdit} />}
        </>
      )}
      <GuestMenu guest={guest} visit={visit} canEdit={canEdit} name={name} edit={() => setEdited(true)} />
    </li>
  );
}

function Marks({
  guest,
  name,
  canEdit,
}: {
  readonly guest: Guest;
  readonly name: string;
  readonly canEdit: boolean;
}) {
  const t = useTranslate();
  const mark = (attendance: 'came' | 'missed', label: string, said: string, Icon: typeof IconCheck) => {
    const isOn = guest.attendance === attendance;
    return (
      <Button
        size="compact-xs"
        variant={isOn ? 'filled' : 'default'}
        color={attendance === 'came' ? 'teal.9' : 'gray'}
        leftSection={<Icon size={12} aria-hidden />}
        aria-label={said}
        aria-pressed={isOn}
        disabled={!canEdit}
        onClick={() => markGuests([guest.id], isOn ? 'unknown' : attendance)}
      >
        {label}
      </Button>
    );
  };
  return (
    <span className={styles.marks}>
      {mark('came', t(text.came), t(text.cameOf, { name }), IconCheck)}
      {mark('missed', t(text.missed), t(text.missedOf, { name }), IconX)}
    </span>
  );
}

interface GuestMenuProps {
  readonly guest: Guest;
  readonly visit: Visit;
  readonly canEdit: boolean;
  readonly name: string;
  readonly edit: () => void;
}

function GuestMenu({ guest, visit, canEdit, name, edit }: GuestMenuProps) {
  const t = useTranslate();
  const language = useLanguage();
  const snapshot = useOpenMap((state) => state.snapshot);
  if (!snapshot) return null;
  const others = freeVisits(snapshot, today())
    .filter(({ id }) => id !== visit.id)
    .slice(0, mostOffered);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconAction
          variant="subtle"
          color="gray"
          size="sm"
          label={t(text.guestMenu, { name })}
          icon={<IconDots size={16} />}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCopy size={16} />}
          onClick={() => copyWords(placeText(snapshot, visit, guest, language))}
        >
          {t(text.copyText)}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCalendarDown size={16} />}
          onClick={() => void saveInvitation(visit, [guest])}
        >
          {t(visit.isCancelled ? text.saveCancelIcs : text.saveIcs)}
        </Menu.Item>
        {canEdit && (
          <>
            {guest.erasedAs === null && <Menu.Item onClick={edit}>{t(text.edit)}</Menu.Item>}
            {others.length > 0 && <Menu.Label>{t(text.moveTo)}</Menu.Label>}
            {others.map((other) => (
              <Menu.Item key={other.id} onClick={() => moveGuestTo(guest, other)}>
                {visitWhen(other, language)}, {visitName(other, language)}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item onClick={() => withdrawFrom(guest)}>{t(text.withdraw)}</Menu.Item>
            {guest.erasedAs === null && (
              <Menu.Item color="red" onClick={() => askToForget(peopleOf(snapshot).ofGuest(guest))}>
                {t(visitPeople.forget)}
              </Menu.Item>
            )}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
