/** What the shares of the ways on from a step add up to: who leaves, or that something is wrong. */
import { Text } from '@mantine/core';
import type { Path } from '#core/document/records/path';
import { inspector as text } from '#core/i18n/messages/inspector';
import { formatShare } from '#core/metrics/format';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { exitsOf } from './exit-shares';

export function ExitsNote({ paths }: { paths: readonly Path[] }) {
  const t = useTranslate();
  const language = useLanguage();
  const exits = exitsOf(paths);
  switch (exits.kind) {
    case 'none':
      return null;
    case 'unknown':
      return (
        <Text size="sm" c="dimmed">
          {t(text.sharesUnknown)}
        </Text>
      );
    case 'over':
      return (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {t(text.over, { share: formatShare(exits.share, language) })}
        </Text>
      );
    case 'leaves':
      return <Text size="sm">{t(text.leaves, { share: formatShare(exits.share, language) })}</Text>;
  }
}
