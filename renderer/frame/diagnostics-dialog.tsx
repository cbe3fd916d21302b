/** What "Copy diagnostics" hands over, shown before it is copied. */
import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { diagnosticsWords as text } from '#core/i18n/messages/diagnostics';
import { copyText } from '../state/copy-text';
import { readDiagnostics, showLogs } from '../state/diagnostics';
import { chosenLanguage, useSettings } from '../state/settings';
import { closeDialog } from '../state/view';
import { Dialog } from '../ui/dialog';
import { useTranslate } from '../ui/language';
import { Waiting } from '../ui/waiting';

type Told = { readonly text: string | null } | 'waiting';

export function DiagnosticsDialog({ onClose = closeDialog }: { readonly onClose?: () => void }) {
  const t = useTranslate();
  const language = useSettings(chosenLanguage);
  const [told, setTold] = useState<Told>('waiting');
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    void readDiagnostics(language).then((read) => setTold({ text: read }));
  }, [language]);

  const copy = (words: string): void => {
    copyText(words);
    setIsCopied(true);
  };
  const words = told === 'waiting' ? null : told.text;
  return (
    <Dialog title={t(text.title)} onClose={onClose} size="xl">
      <Stack gap="md">
        {told === 'waiting' && <Waiting label={t(text.collecting)} />}
        {told !== 'waiting' && words === null && <Text>{t(text.failed)}</Text>}
        {words !== null && (
          <>
            <Text size="sm">{t(text.intro)}</Text>
            <Code
              block
              fz="xs"
              mah={400}
              style={{ overflow: 'auto', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
              role="region"
              aria-label={t(text.text)}
              tabIndex={0}
            >
              {words}
            </Code>
          </>
        )}
        <Group>
          {words !== null && (
            <Button onClick={() => copy(words)}>{t(isCopied ? text.copied : text.copy)}</Button>
          )}
          <Button variant="default" onClick={showLogs}>
            {t(text.showLogs)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
