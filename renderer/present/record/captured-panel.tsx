/** What was captured so far: each line can be mended or removed, and a removal taken back. Toasts are not for the room. */
import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { sessions } from '#core/i18n/messages/sessions';
import { capturedIn } from '#core/present/captured';
import { runAction } from '#renderer/state/actions';
import { usePresenting } from '#renderer/state/presenting';
import { changeCaptured, removeCaptured } from '#renderer/state/session-notes';
import { useTranslate } from '#renderer/ui/language';
import { TypedLine } from './fields';
import styles from './record.module.css';

const { captured: text } = sessions;

export function CapturedPanel() {
  const t = useTranslate();
  const shown = usePresenting((state) => state.shown);
  const [isRemoved, setIsRemoved] = useState(false);
  const all = shown ? capturedIn(shown.deck, shown.sessionId) : [];
  return (
    <>
      {all.length === 0 && <Text fz="sm">{t(sessions.list.nothing)}</Text>}
      <ul className={styles.notes}>
        {all.map((item) => (
          <li key={item.id} className={styles.note}>
            <Text fz="sm" c="dimmed" w={96} pt={6}>
              {t(text[item.kind])}
            </Text>
            <TypedLine
              className={styles.grow ?? ''}
              aria-label={t(text.edit, { text: item.text })}
              {...(item.step === ''
                ? {}
                : { description: item.step, inputWrapperOrder: ['input', 'description'] })}
              value={item.text}
              keep={(words, stay) => changeCaptured(shown?.sessionId ?? null, item.id, words, stay)}
            />
            <ActionIcon
              mt={3}
              aria-label={t(text.removeNote, { text: item.text })}
              onClick={() => {
                removeCaptured(shown?.sessionId ?? null, item.id);
                setIsRemoved(true);
              }}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div role="status">
        {isRemoved && (
          <Group gap="sm">
            <Text fz="sm">{t(text.removed)}</Text>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                runAction('edit.undo');
                setIsRemoved(false);
              }}
            >
              {t(text.undo)}
            </Button>
          </Group>
        )}
      </div>
    </>
  );
}
