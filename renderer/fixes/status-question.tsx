/** What a status needs to be told: why a fix is deferred or rejected, when it shipped. */
import { Button, Group } from '@mantine/core';
import type { FixStatus } from '#core/document/records/fix';
import { needsReason } from '#core/fixes/standing';
import { fixes as text } from '#core/i18n/messages/fixes';
import type { NewStatus } from '#renderer/state/fixes';
import { today } from '#renderer/state/today';
import { useTranslate } from '#renderer/ui/language';
import { StatusQuestion } from '#renderer/ui/status-question';

export const asksSomething = (status: FixStatus): boolean => needsReason(status) || status === 'shipped';

interface FixQuestionProps {
  readonly status: FixStatus;
  readonly answer: (told: NewStatus) => void;
  readonly cancel: () => void;
}

export function FixQuestion({ status, answer, cancel }: FixQuestionProps) {
  const t = useTranslate();
  const isReason = needsReason(status);
  const why = status === 'deferred' ? text.whyDeferred : text.whyRejected;
  return (
    <StatusQuestion
      label={t(isReason ? why : text.whenShipped)}
      reasonHint={isReason ? t(text.whyHint) : null}
      today={today()}
      answer={(told) => answer(isReason ? { status, reason: told } : { status, shippedOn: told })}
      cancel={cancel}
    >
      {(finish, isReady) => (
        <Group gap="xs" justify="flex-end">
          <Button size="compact-xs" variant="subtle" color="gray" onClick={cancel}>
            {t(text.cancel)}
          </Button>
          {/* Today is mostly right: Enter says so. A field in hand would open its calendar over the card. */}
          <Button size="compact-xs" disabled={!isReady} autoFocus={!isReason} onClick={finish}>
            {t(status === 'deferred' ? text.defer : status === 'rejected' ? text.reject : text.ship)}
          </Button>
        </Group>
      )}
    </StatusQuestion>
  );
}
