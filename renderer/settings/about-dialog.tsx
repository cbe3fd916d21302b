/** What Tapki is, which version this is, and whose work it stands on. */
import { Anchor, Code, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { settings as text } from '#core/i18n/messages/settings';
import { useSettings } from '../state/settings';
import { closeDialog } from '../state/view';
import { Dialog } from '../ui/dialog';
import { useTranslate } from '../ui/language';

/** Half a megabyte nobody needs at start: loaded when asked for. */
const noticeFiles = import.meta.glob<string>('../../THIRD-PARTY-NOTICES.md', {
  query: '?raw',
  import: 'default',
});

function Notices() {
  const [notices, setNotices] = useState<string | null>(null);
  useEffect(() => {
    for (const load of Object.values(noticeFiles)) void load().then(setNotices);
  }, []);
  return (
    <Code block fz="xs" mah={320} style={{ overflow: 'auto' }} tabIndex={0}>
      {notices ?? ''}
    </Code>
  );
}

export function AboutDialog() {
  const t = useTranslate();
  const version = useSettings((state) => state.version);
  const [isShown, setIsShown] = useState(false);
  return (
    <Dialog title={t(text.aboutTitle)} onClose={closeDialog}>
      <Stack gap="md">
        <Title order={3}>{t(text.motto)}</Title>
        <Text>{t(text.version, { version })}</Text>
        <Text size="sm" c="dimmed">
          {t(text.license)}
        </Text>
        <Anchor
          component="button"
          type="button"
          size="sm"
          style={{ alignSelf: 'start' }}
          onClick={() => setIsShown(!isShown)}
          aria-expanded={isShown}
        >
          {t(text.notices)}
        </Anchor>
        {isShown && <Notices />}
      </Stack>
    </Dialog>
  );
}
