/** Found ideas, newest first, each with a way to pin it. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPinFilled } from '@tabler/icons-react';
import type { Period } from '#core/document/records/field';
import type { StepId } from '#core/document/records/identity';
import type { ContactView } from '#core/evidence/evidence-views';
import type { StepRule } from '#core/evidence/rule';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { ideasScreen } from '#core/i18n/messages/ideas';
import { useOpenMap } from '#renderer/state/open-map';
import { EmptyState } from '#renderer/ui/empty-state';
import { useTranslate } from '#renderer/ui/language';
import { Waiting } from '#renderer/ui/waiting';
import { ContactFacts } from './contact-facts';
import { ContactText } from './contact-text';
import styles from './contacts.module.css';
import { FailureNote } from './failure-note';
import { termsOfSearch } from './matched-words';
import { pinContact, usePinnedKeys } from './pin-contact';
import { useContactPages } from './use-contact-pages';

interface IdeasListProps {
  readonly words: string;
  readonly rule: StepRule | null;
  readonly period: Period | null;
  /** Where ideas are pinned to; null: the map has no steps. */
  readonly stepId: StepId | null;
}

export function IdeasList({ words, rule, period, stepId }: IdeasListProps) {
  const t = useTranslate();
  const pages = useContactPages({ words, rule, period }, 'listIdeas');
  const pinned = usePinnedKeys(stepId);
  const isReadOnly = useOpenMap((state) => state.document?.isReadOnly ?? true);
  if (pages.error && !pages.isWaiting) return <FailureNote error={pages.error} again={pages.again} />;
  if (pages.total === null)
    return (
      <Group justify="center" p="xl">
        <Waiting size="sm" label={t(evidenceWords.counting)} />
      </Group>
    );
  if (pages.total === 0) return <EmptyState title={t(ideasScreen.nothing)} />;
  const terms = termsOfSearch(words);
  return (
    <Stack gap="xs" style={{ opacity: pages.isWaiting ? 0.6 : 1 }} aria-busy={pages.isWaiting}>
      <Text size="sm" fw={600} role="status">
        {t(ideasScreen.found, { count: pages.total })}
      </Text>
      <ul className={styles.list} aria-label={t(ideasScreen.list)}>
        {pages.contacts.map((idea) => (
          <li key={idea.key} className={styles.contact}>
            <Stack gap={4} style={{ flex: 1, minWidth: 0 }}>
              <ContactFacts contact={idea} />
              <ContactText text={idea.text} terms={terms} lines={4} />
            </Stack>
            {stepId && !isReadOnly && <PinIdea idea={idea} stepId={stepId} isPinned={pinned.has(idea.key)} />}
          </li>
        ))}
      </ul>
      {pages.hasMore && (
        <Button variant="default" loading={pages.isWaiting} onClick={() => void pages.loadMore()}>
          {t(evidenceWords.more)}
        </Button>
      )}
    </Stack>
  );
}

interface PinIdeaProps {
  readonly idea: ContactView;
  readonly stepId: StepId;
  readonly isPinned: boolean;
}

function PinIdea({ idea, stepId, isPinned }: PinIdeaProps) {
  const t = useTranslate();
  if (isPinned)
    return (
      <Group gap={4} wrap="nowrap" style={{ flex: 'none' }}>
        <IconPinFilled size={14} aria-hidden />
        <Text size="xs">{t(evidenceWords.alreadyPinned)}</Text>
      </Group>
    );
  if (idea.text.trim() === '') return null;
  return (
    <Button
      size="compact-xs"
      variant="default"
      style={{ flex: 'none' }}
      aria-label={t(ideasScreen.pinLabel, { text: idea.text.slice(0, 80) })}
      onClick={() => void pinContact(idea, stepId)}
    >
      {t(evidenceWords.pin)}
    </Button>
  );
}
