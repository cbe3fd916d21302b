/** What can be found of the request in hand: four answers with their keys, and what it may be the same as. */
import { Button, Group, Stack, Text, TextInput, Title, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Finding } from '#core/commands/request';
import type { FeatureRequest } from '#core/document/records/request';
import type { Snapshot } from '#core/document/snapshot';
import { requests as text } from '#core/i18n/messages/requests';
import { formatShare } from '#core/metrics/format';
import type { AlikeRequest } from '#core/requests/alike';
import type { RequestGroup } from '#core/requests/groups';
import { allVoices } from '#core/requests/voices';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { AskedWords, StandingMark } from './marks';
import type { Asked } from './queue';
import { RequestPicker } from './request-picker';
import styles from './requests.module.css';

interface DecisionsProps {
  readonly snapshot: Snapshot;
  readonly request: FeatureRequest;
  readonly alike: readonly AlikeRequest[];
  readonly asked: Asked;
  readonly ask: (asked: Asked) => void;
  readonly repeats: (other: RequestGroup) => void;
  readonly decide: (finding: Finding) => void;
  readonly isReadOnly: boolean;
  readonly skip: ReactNode;
}

export function Decisions(props: DecisionsProps) {
  const { snapshot, request, alike, asked, ask, repeats, decide, isReadOnly, skip } = props;
  const t = useTranslate();
  const button = (key: string, label: string, run: () => void, isMain = false) => (
    <Button
      variant={isMain ? 'filled' : 'default'}
      justify="space-between"
      disabled={isReadOnly}
      rightSection={
        <span className={styles.key} aria-hidden>
          {key}
        </span>
      }
      onClick={run}
    >
      {label}
    </Button>
  );
  return (
    <Stack gap="md" className={styles.scroll ?? ''}>
      <Group grow gap="xs">
        {button('V', t(text.valid), () => decide({ as: 'valid' }), true)}
        {button('N', t(text.notIdea), () => decide({ as: 'notIdea' }))}
      </Group>
      <Group grow gap="xs">
        {button('D', t(text.duplicateOf), () => ask('duplicate'))}
        {button('E', t(text.exists), () => ask('exists'))}
      </Group>
      {asked === 'duplicate' && (
        <RequestPicker snapshot={snapshot} except={request.id} choose={repeats} cancel={() => ask(null)} />
      )}
      {asked === 'exists' && (
        <WhereField keep={(where) => decide({ as: 'exists', where })} cancel={() => ask(null)} />
      )}
      <Stack gap={4} component="section" aria-label={t(text.alike)}>
        <Title order={3} fz="sm">
          {t(text.alike)}
        </Title>
        <Text size="xs" c="dimmed">
          {t(alike.length === 0 ? text.noAlike : text.alikeHint)}
        </Text>
        {alike.map(({ group, by, likeness }, index) => (
          <Likely
            key={group.root.id}
            place={index + 1}
            group={group}
            by={by}
            likeness={likeness}
            isReadOnly={isReadOnly}
            choose={() => repeats(group)}
          />
        ))}
      </Stack>
      <Group>{skip}</Group>
    </Stack>
  );
}

interface LikelyProps {
  readonly place: number;
  readonly group: RequestGroup;
  readonly by: FeatureRequest;
  readonly likeness: number;
  readonly isReadOnly: boolean;
  readonly choose: () => void;
}

function Likely({ place, group, by, likeness, isReadOnly, choose }: LikelyProps) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <UnstyledButton className={styles.line ?? ''} disabled={isReadOnly} onClick={choose}>
      <span className={styles.key} aria-hidden>
        {place}
      </span>
      <span className={styles.words}>
        <Text span size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {group.root.title.trim() || t(text.untitled)}
        </Text>
        {by !== group.root && (
          <Text span size="xs" style={{ overflowWrap: 'anywhere' }}>
            {t(text.byDuplicate, { title: by.title })}
          </Text>
        )}
        <Text span size="xs" c="dimmed">
          <StandingMark standing={group.standing} /> · <AskedWords counts={allVoices(group.voices)} />
        </Text>
      </span>
      <Text span size="xs" c="dimmed">
        {formatShare(Math.min(1, likeness), language, 0)}
      </Text>
    </UnstyledButton>
  );
}

interface WhereFieldProps {
  readonly keep: (where: string) => void;
  readonly cancel: () => void;
}

export function WhereField({ keep, cancel }: WhereFieldProps) {
  const t = useTranslate();
  const [where, setWhere] = useState('');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') keep(where);
    else if (event.key === 'Escape') cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        flex={1}
        autoFocus
        label={t(text.whereIs)}
        placeholder={t(text.whereHint)}
        maxLength={900}
        value={where}
        onChange={(event) => setWhere(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button onClick={() => keep(where)}>{t(text.keepFound)}</Button>
    </Group>
  );
}
