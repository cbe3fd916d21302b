/** The contacts (or answers) that a number was counted from, newest first; each can be pinned to the step. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { personasInOrder, stepsInOrder } from '#core/document/select';
import { boundSteps } from '#core/evidence/bound-steps';
import type { EvidenceInput } from '#core/evidence/evidence-api';
import type { ContactView } from '#core/evidence/evidence-views';
import { ruledPersonas } from '#core/evidence/persona-rules';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { numbersScreen as text } from '#core/i18n/messages/numbers';
import { formatPeriod } from '#core/metrics/format';
import { requestEvidence } from '#renderer/state/evidence';
import { type NumberBehind, useNumberContacts } from '#renderer/state/number-contacts';
import { useSnapshot } from '#renderer/state/open-map';
import { closeDialog, openDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Waiting } from '#renderer/ui/waiting';
import { ContactSample } from './contact-sample';
import { FailureNote } from './failure-note';
import { useEvidenceReply } from './use-evidence-reply';

const width = 'min(860px, calc(100vw - 48px))';
const pageSize = 50;

export function NumberContactsDialog() {
  const t = useTranslate();
  const { behind, cameFrom } = useNumberContacts();
  if (!behind) return null;
  return (
    <Dialog title={behind.title} size={width} onClose={closeDialog}>
      <Stack gap="sm">
        <Found behind={behind} />
        {cameFrom && (
          <Group>
            <Button variant="default" onClick={() => openDialog(cameFrom)}>
              {t(text.back)}
            </Button>
          </Group>
        )}
      </Stack>
    </Dialog>
  );
}

function Found({ behind }: { readonly behind: NumberBehind }) {
  const t = useTranslate();
  const language = useLanguage();
  const asked = useQuestion(behind);
  const first = useEvidenceReply('numberContacts', { ...asked, page: { offset: 0, limit: pageSize } });
  const [more, setMore] = useState<readonly ContactView[]>([]);
  const steps = useSnapshot(stepsInOrder);
  const ownStep =
    behind.stepIds?.length === 1 ? steps.find(({ id }) => id === behind.stepIds?.[0]) : undefined;
  if (first.error) return <FailureNote error={first.error} again={first.again} />;
  if (!first.reply)
    return (
      <Group justify="center" p="xl">
        <Waiting size="sm" label={t(evidenceWords.counting)} />
      </Group>
    );
  const { total } = first.reply;
  if (total === 0)
    return (
      <EmptyState
        title={t(text.noContacts)}
        text={t(text.noContactsText)}
        action={{ label: t(text.importContacts), run: () => openDialog('import') }}
      />
    );
  const contacts = [...first.reply.contacts, ...more];
  const loadMore = async () => {
    const page = { offset: contacts.length, limit: pageSize };
    const result = await requestEvidence('numberContacts', { ...asked, page });
    if (result.ok) setMore((all) => [...all, ...result.value.contacts]);
  };
  return (
    <>
      <Text size="sm" fw={600} role="status">
        {t(text.found, { count: total })}
        <Text span inherit fw={400} c="dimmed">
          {` · ${behind.period ? formatPeriod(behind.period, language) : t(evidenceWords.wholePeriod)}`}
        </Text>
      </Text>
      <ContactSample
        contacts={contacts}
        terms={[]}
        stepId={ownStep?.id ?? null}
        label={t(behind.about === 'contacts' ? text.contacts : text.answers)}
      />
      {contacts.length < total && (
        <Button variant="default" onClick={() => void loadMore()}>
          {t(evidenceWords.more)}
        </Button>
      )}
    </>
  );
}

function useQuestion(behind: NumberBehind): Omit<EvidenceInput<'numberContacts'>, 'page'> {
  const { about, stepIds, period, by = 'none', attribute = '', label = '', metric } = behind;
  const snapshot = useSnapshot((whole) => whole);
  const steps = useMemo(() => boundSteps(snapshot), [snapshot]);
  return {
    about,
    steps,
    stepIds: stepIds === null ? null : [...stepIds],
    period,
    by,
    attribute,
    label,
    personas: by === 'persona' ? ruledPersonas(personasInOrder(snapshot)) : [],
    metric,
  };
}
