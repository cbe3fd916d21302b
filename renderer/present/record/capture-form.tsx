/** One thing that was said, written down in a line: Enter keeps it, Esc leaves. */
import { Button, Group, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { present } from '#core/i18n/messages/present';
import type { CaptureKind } from '#core/present/keys';
import { capture } from '#renderer/state/capture';
import { canCapture, usePresenting } from '#renderer/state/presenting';
import { useTranslate } from '#renderer/ui/language';
import styles from './record.module.css';

export function CaptureForm({ of }: { readonly of: CaptureKind }) {
  const t = useTranslate();
  const isRehearsal = usePresenting(({ shown }) => shown?.isRehearsal === true);
  const [text, setText] = useState('');
  if (!canCapture()) return <Text fz="sm">{t(isRehearsal ? present.rehearsedOnly : present.readOnly)}</Text>;
  const keep = () => capture(of, text);
  const onKeyDown = (event: KeyboardEvent) => {
    // Not while letters are still being put together, as in an input method.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    keep();
  };
  return (
    <Group align="flex-end" gap="sm" wrap="nowrap">
      <TextInput
        className={styles.grow}
        size="md"
        label={t(present[of])}
        description={t(present.captureHint)}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        maxLength={1_000}
        autoFocus
      />
      <Button size="md" onClick={keep} disabled={text.trim() === ''}>
        {t(present.keep)}
      </Button>
    </Group>
  );
}
