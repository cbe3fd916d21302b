/** Found contacts as a list to walk with the arrows; Enter pins the one in hand. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconBookmarks, IconPinFilled } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useState } from 'react';
import type { Period } from '#core/document/records/field';
import type { StepId } from '#core/document/records/identity';
import { liveRecord } from '#core/document/select';
import type { ContactView } from '#core/evidence/evidence-views';
import type { StepRule } from '#core/evidence/rule';
import { collections } from '#core/i18n/messages/collections';
import { evidenceWords, searchScreen } from '#core/i18n/messages/evidence';
import { collectionNamed, rememberCollection, shownTitle } from '#renderer/state/collecting';
import { useOpenMap, useSnapshot } from '#renderer/state/open-map';
import { EmptyState } from '#renderer/ui/empty-state';
import { useTranslate } from '#renderer/ui/language';
import { Waiting } from '#renderer/ui/waiting';
import { collectContact } from './collect-contact';
import { ContactFacts } from './contact-facts';
import { ContactText } from './contact-text';
import styles from './contacts.module.css';
import { FailureNote } from './failure-note';
import { listMoves } from './list-moves';
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
  /** Name of the collection to gather into; one is made where there is none. */
  readonly collection: string;
  readonly onCollected: (title: string) => void;
  readonly hasFilters: boolean;
  readonly onClearFilters: () => void;
  /** The list that takes the arrows. */
  readonly ref: RefObject<HTMLDivElement | null>;
}

export function SearchResults(props: SearchResultsProps) {
  const { words, rule, period, stepId, collection, onCollected, hasFilters, onClearFilters, ref } = props;
  const t = useTranslate();
  const pages = useContactPages({ words, rule, period });
  const isAll = words === '' && rule === null && period === null;
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
      <Group gap="sm">
        <Text size="sm" fw={600} role="status">
          {t(isAll ? searchScreen.all : searchScreen.found, { count: pages.total })}
          <Text span inherit fw={400} c="dimmed">
            {' · '}
            {t(searchScreen.newestFirst)}
          </Text>
        </Text>
        {hasFilters && (
          <Button variant="subtle" size="compact-sm" onClick={onClearFilters}>
            {t(searchScreen.clearFilters)}
          </Button>
        )}
        <Text size="xs" c="dimmed" ml="auto">
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
        collection={collection}
        onCollected={onCollected}
        onEnd={() => void pages.loadMore()}
      />
    </Stack>
  );
}

interface ResultListProps {
  readonly contacts: readonly ContactView[];
  readonly terms: readonly Term[];
  /** What found them. */
  readonly rule: StepRule | null;
  readonly stepId: StepId | null;
  readonly collection: string;
  readonly onCollected: (title: string) => void;
  /** The person came near the last one. */
  readonly onEnd: () => void;
  readonly ref: RefObject<HTMLDivElement | null>;
}

function ResultList(props: ResultListProps) {
  const { contacts, terms, rule, stepId, collection, onCollected, onEnd, ref } = props;
  const t = useTranslate();
  const id = useId();
  const [active, setActive] = useState(0);
  const pinned = usePinnedKeys(stepId);
  const isReadOnly = useOpenMap((state) => state.document?.isReadOnly ?? true);
  const collected = useSnapshot((snapshot) => collectionNamed(snapshot, collection)?.id ?? null);
  const gathered = useSnapshot((snapshot) => snapshot.byKind.collectedQuote);
  const inCollection = useMemo(
    () =>
      new Set(
        gathered
          .filter(({ place }) => place.collectionId === collected)
          .flatMap(({ origin }) => (origin?.contactKey ? [origin.contactKey] : [])),
      ),
    [gathered, collected],
  );
  const canCollect = (contact: ContactView) =>
    !isReadOnly && contact.text.trim() !== '' && !inCollection.has(contact.key);
  const gather = async (contact: ContactView | undefined) => {
    if (!contact || !canCollect(contact)) return;
    const id = await collectContact(contact, collection, rule);
    const { snapshot } = useOpenMap.getState();
    const made = id && snapshot ? liveRecord(snapshot, 'collection', id) : null;
    if (!made) return;
    rememberCollection(made.id);
    onCollected(shownTitle(made));
  };
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
    else if (event.key === ' ') void gather(contacts[active]);
    else {
      const move = listMoves[event.key];
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
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        if (scrollHeight - scrollTop - clientHeight < clientHeight) onEnd();
      }}
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
              {isActive && !isReadOnly && (
                <Group gap="xs">
                  {canPin(contact) && (
                    <Button size="compact-xs" tabIndex={-1} onClick={() => pin(contact)}>
                      {t(evidenceWords.pin)}
                    </Button>
                  )}
                  {canCollect(contact) && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      tabIndex={-1}
                      onClick={() => void gather(contact)}
                    >
                      {t(collections.collect)}
                    </Button>
                  )}
                  {stepId && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      tabIndex={-1}
                      onClick={() => giveToStep(contact.key, stepId)}
                    >
                      {t(searchScreen.give)}
                    </Button>
                  )}
                </Group>
              )}
            </Stack>
            <Stack gap={4} align="flex-end" style={{ flex: 'none' }}>
              {pinned.has(contact.key) && (
                <Group gap={4} wrap="nowrap">
                  <IconPinFilled size={14} aria-hidden />
                  <Text size="xs">{t(evidenceWords.alreadyPinned)}</Text>
                </Group>
              )}
              {inCollection.has(contact.key) && (
                <Group gap={4} wrap="nowrap">
                  <IconBookmarks size={14} aria-hidden />
                  <Text size="xs">{t(collections.isCollected)}</Text>
                </Group>
              )}
            </Stack>
          </div>
        );
      })}
    </div>
  );
}
