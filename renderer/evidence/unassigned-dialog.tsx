/** Contacts that match no step: how many, what is in them, and a rule for the selected step from a category. */
import { Group } from '@mantine/core';
import { useMemo } from 'react';
import { mapOf } from '#core/document/select';
import { boundSteps } from '#core/evidence/bound-steps';
import { evidenceWords, unassignedScreen } from '#core/i18n/messages/evidence';
import { useSnapshot } from '#renderer/state/open-map';
import { closeDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { useTranslate } from '#renderer/ui/language';
import { Waiting } from '#renderer/ui/waiting';
import { FailureNote } from './failure-note';
import { NoContacts } from './no-contacts';
import { UnassignedView } from './unassigned-view';
import { useEvidenceReply } from './use-evidence-reply';

const sampleSize = 12;
const width = 'min(960px, calc(100vw - 48px))';

export function UnassignedDialog() {
  const t = useTranslate();
  const snapshot = useSnapshot((whole) => whole);
  const steps = useMemo(() => boundSteps(snapshot), [snapshot]);
  const { period } = mapOf(snapshot);
  const page = { offset: 0, limit: sampleSize };
  const left = useEvidenceReply('unassigned', { about: 'contacts', steps, period, page });
  const totals = useEvidenceReply('totals', { period });
  const error = left.error ?? totals.error;
  const again = () => {
    left.again();
    totals.again();
  };

  const isEmpty = totals.reply?.contacts === 0 && period === null;
  const body = () => {
    if (error && !left.isWaiting) return <FailureNote error={error} again={again} />;
    if (!left.reply || !totals.reply)
      return (
        <Group justify="center" p="xl">
          <Waiting size="sm" label={t(evidenceWords.counting)} />
        </Group>
      );
    if (isEmpty) return <NoContacts />;
    return (
      <UnassignedView
        left={left.reply}
        total={totals.reply.contacts}
        period={period}
        hasRules={steps.some((step) => step.contacts !== null)}
        isWaiting={left.isWaiting}
      />
    );
  };
  return (
    <Dialog title={t(unassignedScreen.title)} {...(isEmpty ? {} : { size: width })} onClose={closeDialog}>
      {body()}
    </Dialog>
  );
}
