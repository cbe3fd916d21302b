/** Name, team, role and address of a guest, mended where they stand. */
import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Guest } from '#core/document/records/guest';
import { visitDetail as text, visitForm } from '#core/i18n/messages/immersion-visit';
import { changeGuest } from '#renderer/state/immersion';
import { useTranslate } from '#renderer/ui/language';

const fields = ['name', 'team', 'role', 'address'] as const;

export function GuestEdit({ guest, close }: { readonly guest: Guest; readonly close: () => void }) {
  const t = useTranslate();
  const { name, team, role, address } = guest;
  const [draft, setDraft] = useState({ name, team, role, address });
  return (
    <Group
      component="form"
      gap="xs"
      wrap="nowrap"
      align="flex-end"
      flex={1}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.name.trim() === '') return;
        changeGuest(guest.id, draft);
        close();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        // Keys of the row behind it mean nothing while something is typed.
        event.stopPropagation();
      }}
    >
      {fields.map((field, index) => (
        <TextInput
          key={field}
          flex={1}
          size="xs"
          label={t(text[field])}
          maxLength={300}
          autoFocus={index === 0}
          value={draft[field]}
          onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
        />
      ))}
      <Button size="xs" type="submit" disabled={draft.name.trim() === ''}>
        {t(text.keep)}
      </Button>
      <Button size="xs" variant="default" onClick={close}>
        {t(visitForm.cancel)}
      </Button>
    </Group>
  );
}
