/** One note: its kind, a few words, a contact number, the step it is about. By keyboard alone in seconds. */
import { Button, Group, SegmentedControl, Text, Textarea, TextInput, Title } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { TypedNote } from '#core/capture/captured-note';
import type { GuideStep } from '#core/capture/guess-step';
import type { Result } from '#core/desktop/app-error';
import { captureKinds } from '#core/document/records/capture';
import { captureKindNames, capture as text } from '#core/i18n/messages/capture';
import { useTranslate } from '#renderer/ui/language';
import styles from './capture.module.css';
import { StepField } from './step-field';
import { useDraft } from './use-draft';

interface QuickCaptureProps {
  readonly guide: readonly GuideStep[];
  /** Changes whenever the window comes onto the screen. */
  readonly opened: number;
  readonly save: (note: TypedNote) => Promise<Result<unknown>>;
  readonly hide: () => void;
}

export function QuickCapture({ guide, opened, save, hide }: QuickCaptureProps) {
  const t = useTranslate();
  const draft = useDraft(guide, save);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (opened > 0) field.current?.focus();
  }, [opened]);

  const send = async () => {
    await draft.send();
    field.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const digit = /^(?:Digit|Numpad)([123])$/.exec(event.code)?.[1];
    const picked = digit === undefined ? undefined : captureKinds[Number(digit) - 1];
    const isInKinds = event.target instanceof HTMLInputElement && event.target.type === 'radio';
    if (picked && (event.altKey || isInKinds)) {
      event.preventDefault();
      draft.change({ kind: picked });
    } else if (event.key === 'Escape' && !isListOpen(event.target)) {
      event.preventDefault();
      hide();
    } else if (event.key === 'Enter' && sends(event)) {
      event.preventDefault();
      void send();
    }
  };
  return (
    <main className={styles.window} onKeyDown={onKey}>
      <Group justify="space-between" className={styles.head}>
        <Title order={1} fz="md">
          {t(text.title)}
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={t(text.kind)}
          value={draft.kind}
          onChange={(value) => draft.change({ kind: captureKinds.find((each) => each === value) ?? 'idea' })}
          data={captureKinds.map((value) => ({ value, label: t(captureKindNames[value]) }))}
        />
      </Group>
      <Textarea
        ref={field}
        label={t(text.text)}
        description={t(text.textHint)}
        value={draft.words}
        onChange={(event) => draft.change({ words: event.currentTarget.value, trouble: null })}
        error={draft.trouble === null ? null : t(draft.trouble === 'empty' ? text.empty : text.notKept)}
        rows={4}
        maxLength={10_000}
      />
      <div className={styles.row}>
        <TextInput
          label={t(text.contact)}
          placeholder={t(text.contactHint)}
          value={draft.contact}
          onChange={(event) => draft.change({ contact: event.currentTarget.value })}
          maxLength={200}
        />
        <StepField draft={draft} guide={guide} />
      </div>
      <Group justify="space-between" wrap="nowrap" mt="auto">
        <Text size="xs" c="dimmed">
          {t(text.keys)}
        </Text>
        <Button onClick={() => void send()} flex="none">
          {t(text.save)}
        </Button>
      </Group>
    </main>
  );
}

/** Shift and Enter begins a new line; in a list and on a button Enter has a meaning of its own. */
function sends(event: KeyboardEvent): boolean {
  if (event.nativeEvent.isComposing || event.shiftKey) return false;
  if (event.ctrlKey || event.metaKey) return true;
  const { target } = event;
  return target instanceof HTMLElement && target.tagName !== 'BUTTON' && !isListOpen(target);
}

const isListOpen = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true';
