/** Removing a name for good: what goes, what stays, and that nothing brings it back. */
import { Button, Stack, Text } from '@mantine/core';
import { visitPeople as text } from '#core/i18n/messages/immersion-people';
import { visitForm } from '#core/i18n/messages/immersion-visit';
import type { Person } from '#core/immersion/people';
import { nameAndTeam } from '#core/immersion/words';
import { forgetPerson } from '#renderer/state/forgetting';
import { askToForget } from '#renderer/state/immersion';
import { Dialog } from '#renderer/ui/dialog';
import { DialogFooter } from '#renderer/ui/dialog-footer';
import { useLanguage, useTranslate } from '#renderer/ui/language';

export function ForgetPerson({ person }: { readonly person: Person }) {
  const t = useTranslate();
  const language = useLanguage();
  const close = () => askToForget(null);
  return (
    <Dialog title={t(text.forgetTitle, { name: nameAndTeam(person, language) })} onClose={close}>
      <Stack gap="sm">
        <Text>{t(text.forgetText)}</Text>
        <Text c="dimmed" fz="sm">
          {t(text.forgetCopies)}
        </Text>
        <DialogFooter>
          <Button variant="default" onClick={close}>
            {t(visitForm.cancel)}
          </Button>
          <Button
            color="red"
            onClick={() => {
              void forgetPerson(person.key);
              close();
            }}
          >
            {t(text.forgetNow)}
          </Button>
        </DialogFooter>
      </Stack>
    </Dialog>
  );
}
