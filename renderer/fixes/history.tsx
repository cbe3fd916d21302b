/** What became of a fix, the newest first: who, when, what, why. */
import { Text } from '@mantine/core';
import type { Fix } from '#core/document/records/fix';
import { changesOfFix } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { changeWords } from '#core/fixes/history';
import { formatLocalInstant } from '#core/i18n/dates';
import { fixes as text } from '#core/i18n/messages/fixes';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './detail.module.css';

export function FixHistory({ snapshot, fix }: { readonly snapshot: Snapshot; readonly fix: Fix }) {
  const t = useTranslate();
  const language = useLanguage();
  const entries = changesOfFix(snapshot, fix.id).toReversed();
  if (entries.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t(text.noHistory)}
      </Text>
    );
  return (
    <div>
      {entries.map((entry) => (
        <div key={entry.id} className={styles.entry}>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {changeWords(snapshot, entry, language)}
          </Text>
          <Text size="xs" c="dimmed">
            {[entry.madeBy, formatLocalInstant(entry.madeAt, language)].filter(Boolean).join(' · ')}
          </Text>
        </div>
      ))}
    </div>
  );
}
