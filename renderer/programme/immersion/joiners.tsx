/** Who is to be invited: new joiners from a table, each offered the first visit with a place. */
import { Button, FileButton, Group, Select, Stack, Table, Text } from '@mantine/core';
import { IconCopy, IconFileImport, IconTrash, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Guest } from '#core/document/records/guest';
import { formatDay } from '#core/i18n/dates';
import { visitJoiners as text } from '#core/i18n/messages/immersion-people';
import { visitDetail } from '#core/i18n/messages/immersion-visit';
import { inviteText } from '#core/immersion/invite';
import { offersOf } from '#core/immersion/offers';
import { freeVisits, toBeInvited, type Visit } from '#core/immersion/visits';
import { nameOf, visitName, visitWhen } from '#core/immersion/words';
import { importJoiners, moveGuestTo, withdrawFrom } from '#renderer/state/immersion';
import { copyWords } from '#renderer/state/immersion-files';
import { useOpenMap } from '#renderer/state/open-map';
import { today } from '#renderer/state/today';
import { EmptyState } from '#renderer/ui/empty-state';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './immersion.module.css';
import { textOfFile } from './text-of-file';

/** Enough to choose from in a letter. */
const offeredInLetter = 4;

export function Joiners() {
  const t = useTranslate();
  const snapshot = useOpenMap((state) => state.snapshot);
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  if (!snapshot) return null;
  const guests = toBeInvited(snapshot);
  const free = freeVisits(snapshot, today());
  const offers = offersOf(snapshot, today());
  const choose = canEdit && (
    <FileButton accept=".csv,.txt,.tsv,text/csv" onChange={(file) => void read(file)}>
      {(props) => (
        <Button {...props} size="xs" leftSection={<IconFileImport size={16} aria-hidden />}>
          {t(text.importFile)}
        </Button>
      )}
    </FileButton>
  );
  if (guests.length === 0)
    return (
      <EmptyState icon={<IconUserPlus size={40} stroke={1.2} />} title={t(text.none)} text={t(text.noneText)}>
        {choose}
      </EmptyState>
    );
  return (
    <Stack gap="sm" className={styles.reading ?? ''}>
      <Group justify="space-between">
        <Text fz="sm" c="dimmed">
          {t(text.count, { count: guests.length })}
        </Text>
        {choose}
      </Group>
      <Table verticalSpacing="xs" className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(visitDetail.name)}</Table.Th>
            <Table.Th>{t(visitDetail.team)}</Table.Th>
            <Table.Th>{t(text.firstDay)}</Table.Th>
            <Table.Th>{t(text.offered)}</Table.Th>
            <Table.Th>
              <span className={styles.unseen}>{t(text.actions)}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {guests.map((guest) => (
            <Joiner key={guest.id} guest={guest} offer={offers.get(guest.id)} free={free} canEdit={canEdit} />
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

async function read(file: File | null): Promise<void> {
  if (file) importJoiners(await textOfFile(file), file.name);
}

interface JoinerProps {
  readonly guest: Guest;
  /** Left out: there are more people than places. */
  readonly offer: Visit | undefined;
  readonly free: readonly Visit[];
  readonly canEdit: boolean;
}

function Joiner({ guest, offer, free, canEdit }: JoinerProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const visit = free.find(({ id }) => id === chosen) ?? offer;
  const name = nameOf(guest, language);
  return (
    <Table.Tr>
      <Table.Td>
        {name}
        {guest.role !== '' && <span className={styles.soft}> {guest.role}</span>}
      </Table.Td>
      <Table.Td>{guest.team}</Table.Td>
      <Table.Td className={styles.noWrap}>
        {guest.joinedOn === null ? '' : formatDay(guest.joinedOn, language)}
      </Table.Td>
      <Table.Td>
        {visit ? (
          <Select
            size="xs"
            // Day, hours and title of a visit in one line, where there is room.
            w="clamp(240px, 28vw, 400px)"
            aria-label={`${t(text.offered)}: ${name}`}
            allowDeselect={false}
            data={free.map((each) => ({
              value: each.id,
              label: `${visitWhen(each, language)}, ${visitName(each, language)}`,
            }))}
            value={visit.id}
            onChange={setChosen}
          />
        ) : (
          <Text fz="sm" c="dimmed">
            {t(text.noFree)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Group gap={4} wrap="nowrap" justify="flex-end">
          {visit && canEdit && (
            <Button
              size="xs"
              variant="default"
              aria-label={t(text.inviteOf, { name })}
              onClick={() => moveGuestTo(guest, visit)}
            >
              {t(text.invite)}
            </Button>
          )}
          <IconAction
            variant="subtle"
            color="gray"
            size="sm"
            label={t(text.copyInvitation)}
            icon={<IconCopy size={16} />}
            onClick={() => copyWords(inviteText(guest, free.slice(0, offeredInLetter), language))}
          />
          {canEdit && (
            <IconAction
              variant="subtle"
              color="gray"
              size="sm"
              label={t(text.remove)}
              icon={<IconTrash size={16} />}
              onClick={() => withdrawFrom(guest)}
            />
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
