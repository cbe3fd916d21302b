/** What a status needs to be told: why it is deferred or rejected, when it shipped. Asked where the fix stands. */
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { type KeyboardEvent, useState } from 'react';
import type { FixStatus } from '#core/document/records/fix';
import { needsReason } from '#core/fixes/standing';
import { fixes as text } from '#core/i18n/messages/fixes';
import type { NewStatus } from '#renderer/state/fixes';
import { today } from '#renderer/state/today';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { dayFormats } from '#renderer/ui/period-fields';

export const asksSomething = (status: FixStatus): boolean => needsReason(status) || status === 'shipped';

interface StatusQuestionProps {
  readonly status: FixStatus;
  readonly answer: (told: NewStatus) => void;
  readonly cancel: () => void;
}

export function StatusQuestion({ status, answer, cancel }: StatusQuestionProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [reason, setReason] = useState('');
  const [day, setDay] = useState<string | null>(today);
  const isReason = needsReason(status);
  const isReady = isReason ? reason.trim() !== '' : day !== null;
  const finish = () => {
    if (!isReady) return;
    if (isReason) answer({ status, reason: reason.trim() });
    else answer({ status, shippedOn: day ?? today() });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of the board and of the dialog mean something else here.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      cancel();
    }
    // A button in hand is pressed by Enter itself.
    if (event.key === 'Enter' && !event.shiftKey && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      finish();
    }
  };
  return (
    <Stack
      gap="xs"
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
      style={{ cursor: 'auto' }}
    >
      {isReason ? (
        <Textarea
          size="xs"
          label={t(status === 'deferred' ? text.whyDeferred : text.whyRejected)}
          description={t(text.whyHint)}
          inputWrapperOrder={['label', 'input', 'description']}
          autosize
          minRows={2}
          maxRows={5}
          maxLength={5_000}
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : (
        <DateInput
          size="xs"
          label={t(text.whenShipped)}
          locale={language}
          valueFormat={dayFormats[language]}
          maxDate={today()}
          value={day}
          onChange={setDay}
          popoverProps={{ withinPortal: true }}
        />
      )}
      <Group gap="xs" justify="flex-end">
        <Button size="compact-xs" variant="subtle" color="gray" onClick={cancel}>
          {t(text.cancel)}
        </Button>
        {/* Today is mostly right: Enter says so. A field in hand would open its calendar over the card. */}
        <Button size="compact-xs" disabled={!isReady} autoFocus={!isReason} onClick={finish}>
          {t(status === 'deferred' ? text.defer : status === 'rejected' ? text.reject : text.ship)}
        </Button>
      </Group>
    </Stack>
  );
}
