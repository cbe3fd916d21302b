/** Found contacts as a list to walk with the arrows; Enter pins the one in hand. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPinFilled } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react';
import type { Period } from '#core/document/records/field';
import type { StepId } from '#core/document/records/identity';
import type { ContactView } from '#core/evidence/evidence-views';
import type { StepRule } from '#core/evidence/rule';
import { evidenceWords, searchScreen } from '#core/i18n/messages/evidence';
import { useOpenMap } from '#renderer/state/open-map';
import { EmptyState } from '#renderer/ui/empty-state';
import { useTranslate } from '#renderer/ui/language';
import { Waiting } from '#renderer/ui/waiting';
import { ContactFacts } from './contact-facts';
import { ContactText } from './contact-text';
import styles from './contacts.module.css';
import { FailureNote } from './failure-note';
import { type Term, termsOfSearch } from './matched-words';
import { pinContact, usePinnedKeys } from './pin-contact';
import { giveToStep } from './rule-drafts';
import { ruleOfSearch } from './search-query';
import { useContactPages } from './use-contact-pages';

interface SearchResultsProps {
  readonly words: string;
  readonly rule: StepRule | null;
  readonly period: Period | null;
  readonly stepId: StepId | null;
  readonly hasFilters: boolean;
  readonly onClearFilters: () => void;
  /** The list that takes the arrows. */
  readonly ref: RefObject<HTMLDivElement | null>;
}

export function SearchResults(props: SearchResultsProps) {
  const { words, rule, period, stepId, hasFilters, onClearFilters, ref } = props;
  const t = useTranslate();
  const pages = useContactPages({ words, rule, period });
  if (pages.error && !pages.isWaiting) return <FailureNote error={pages.error} again={pages.again} />;
  if (pages.total === null)
    return (
      <Group justify="center" p="xl">
        <Waiting size="sm" label={t(evidenceWords.counting)} />
      </Group>
    );
  if (pages.total === 0)
    return (
      <EmptyState
        title={t(searchScreen.nothing)}
        text={t(searchScreen.nothingText)}
        {...(hasFilters ? { action: { label: t(searchScreen.clearFilters), run: onClearFilters } } : {})}
      />
    );
  return (
    <Stack gap="xs" style={{ opacity: pages.isWaiting ? 0.6 : 1 }} aria-busy={pages.isWaiting}>
      <Group justify="space-between">
        <Text size="sm" fw={600} role="status">
          {t(searchScreen.found, { count: pages.total })}
        </Text>
        <Text size="xs" c="dimmed">
          {t(searchScreen.keys)}
        </Text>
      </Group>
      <ResultList
        ref={ref}
        key={`${words} ${JSON.stringify(rule)} ${JSON.stringify(period)}`}
        contacts={pages.contacts}
        terms={termsOfSearch(words)}
        rule={ruleOfSearch(words, rule)}
        stepId={stepId}
        onEnd={() => void pages.loadMore()}
      />
      {pages.hasMore && (
        <Button variant="default" loading={pages.isWaiting} onClick={() => void pages.loadMore()}>
          {t(evidenceWords.more)}
        </Button>
      )}
    </Stack>
  );
}

interface ResultListProps {
  readonly contacts: readonly ContactView[];
  readonly terms: readonly Term[];
  /** What found them. */
  readonly rule: StepRule | null;
  readonly stepId: StepId | null;
  /** The person walked past the last one. */
  readonly onEnd: () => void;
  readonly ref: RefObject<HTMLDivElement | null>;
}

const moves: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(last, index + 1),
  ArrowUp: (index) => Math.max(0, index - 1),
  PageDown: (index, last) => Math.min(last, index + 5),
  PageUp: (index) => Math.max(0, index - 5),
  Home: () => 0,
  End: (_, last) => last,
};

function ResultList({ contacts, terms, rule, stepId, onEnd, ref }: ResultListProps) {
  const t = useTranslate();
  const id = useId();
  const [active, setActive] = useState(0);
  const pinned = usePinnedKeys(stepId);
  const isReadOnly = useOpenMap((state) => state.document?.isReadOnly ?? true);
  const canPin = (contact: ContactView) =>
    stepId !== null && !isReadOnly && contact.text.trim() !== '' && !pinned.has(contact.key);
  const pin = (contact: ContactView | undefined) => {
    if (contact && stepId && canPin(contact)) void pinContact(contact, stepId, rule);
  };
  useEffect(() => {
    ref.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active, ref]);

  const onKeyDown = (event: KeyboardEvent) => {
    const last = contacts.length - 1;
    if (event.key === 'Enter') pin(contacts[active]);
    else {
      const move = moves[event.key];
      if (!move) return;
      if (active === last && (event.key === 'ArrowDown' || event.key === 'PageDown')) onEnd();
      setActive(move(active, last));
    }
    event.preventDefault();
  };

  return (
    <div
      ref={ref}
      className={styles.results}
      role="listbox"
      tabIndex={0}
      aria-label={t(searchScreen.results)}
      aria-activedescendant={`${id}-${active}`}
      onKeyDown={onKeyDown}
    >
      {contacts.map((contact, index) => {
        const isActive = index === active;
        return (
          // Keys are taken by the list, which alone can be focused.
          // biome-ignore lint/a11y/useFocusableInteractive: the listbox moves aria-activedescendant
          // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox handles the keys
          <div
            key={contact.key}
            id={`${id}-${index}`}
            data-index={index}
            role="option"
            aria-selected={isActive}
            className={styles.contact}
            onClick={() => setActive(index)}
          >
            <Stack gap={4} style={{ flex: 1, minWidth: 0 }}>
              <ContactFacts contact={contact} />
              <ContactText text={contact.text} terms={terms} lines={isActive ? undefined : 3} />
              {isActive && canPin(contact) && (
                <Group>
                  <Button size="compact-xs" tabIndex={-1} onClick={() => pin(contact)}>
                    {t(evidenceWords.pin)}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="default"
                    tabIndex={-1}
                    onClick={() => stepId && giveToStep(contact.key, stepId)}
                  >
                    {t(searchScreen.give)}
                  </Button>
                </Group>
              )}
            </Stack>
            {pinned.has(contact.key) && (
              <Group gap={4} wrap="nowrap" style={{ flex: 'none' }}>
                <IconPinFilled size={14} aria-hidden />
                <Text size="xs">{t(evidenceWords.alreadyPinned)}</Text>
              </Group>
            )}
          </div>
        );
      })}
    </div>
  );
}
