/** What became of a request, the newest first: who, when, from where to where, why. */
import { Text } from '@mantine/core';
import type { FeatureRequest } from '#core/document/records/request';
import type { Snapshot } from '#core/document/snapshot';
import { formatLocalInstant } from '#core/i18n/dates';
import { requests as text } from '#core/i18n/messages/requests';
import { requestDigest, standingNames } from '#core/i18n/messages/requests-reports';
import { changesOfRequest } from '#core/requests/history';
import { standingOf } from '#core/requests/standing';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './requests.module.css';

interface HistoryProps {
  readonly snapshot: Snapshot;
  readonly request: FeatureRequest;
}

export function DetailHistory({ snapshot, request }: HistoryProps) {
  const t = useTranslate();
  const language = useLanguage();
  const entries = changesOfRequest(snapshot, request.id).toReversed();
  if (entries.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t(text.noHistory)}
      </Text>
    );
  const name = ({ found, status }: (typeof entries)[number]['to']): string =>
    t(standingNames[standingOf({ grooming: { found }, state: { status } })]);
  return (
    <div>
      {entries.map(({ id, from, to, reason, madeAt, madeBy }) => (
        <div key={id} className={styles.entry}>
          <Text size="sm">{t(requestDigest.fromTo, { from: name(from), to: name(to) })}</Text>
          {reason.trim() !== '' && (
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {reason}
            </Text>
          )}
          <Text size="xs" c="dimmed">
            {[madeBy, formatLocalInstant(madeAt, language)].filter(Boolean).join(' · ')}
          </Text>
        </div>
      ))}
    </div>
  );
}
