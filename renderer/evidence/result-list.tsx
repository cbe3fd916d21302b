/** Found contacts to walk with the arrows, and what can be done with the one in hand. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconBookmarks, IconPinFilled } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react';
import type { ContactView } from '#core/evidence/evidence-views';
import { collections } from '#core/i18n/messages/collections';
import { evidenceWords, searchScreen } from '#core/i18n/messages/evidence';
import { useTranslate } from '#renderer/ui/language';
import { ContactFacts } from './contact-facts';
import { ContactText } from './contact-text';
import styles from './contacts.module.css';
import { listMoves } from './list-moves';
import type { Term } from './matched-words';
import { type ActionTargets, useContactActions } from './use-contact-actions';

interface ResultListProps extends ActionTargets {
  readonly contacts: readonly ContactView[];
  readonly terms: readonly Term[];
  /** What stands above takes a row more than usual. */
  readonly isBelow: boolean;
  /** The person came near the last one. */
  readonly onEnd: () => void;
  readonly ref: RefObject<HTMLDivElement | null>;
}

const linesShown = 3;

export function ResultList({ contacts, terms, isBelow, onEnd, ref, ...targets }: ResultListProps) {
  const t = useTranslate();
  const id = useId();
  const [active, setActive] = useState(0);
  const actions = useContactActions(targets);
  const inHand = contacts[active];
  useEffect(() => {
    ref.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active, ref]);

  const onKeyDown = (event: KeyboardEvent) => {
    const last = contacts.length - 1;
    if (event.key === 'Enter') actions.pin(inHand);
    else if (event.key === ' ') actions.collect(inHand);
    else {
      const move = listMoves[event.key];
      if (!move) return;
      if (active === last && (event.key === 'ArrowDown' || event.key === 'PageDown')) onEnd();
      setActive(move(active, last));
    }
    event.preventDefault();
  };

  return (
    <>
      <div
        ref={ref}
        className={`${styles.results} ${isBelow ? styles.foundBelow : styles.found}`}
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
                <ContactText text={contact.text} terms={terms} lines={isActive ? undefined : linesShown} />
              </Stack>
              <Marks
                isPinned={actions.pinned.has(contact.key)}
                isCollected={actions.collected.has(contact.key)}
              />
            </div>
          );
        })}
      </div>
      {inHand && !actions.isReadOnly && (
        <Group gap="xs">
          <Button size="compact-sm" disabled={!actions.canPin(inHand)} onClick={() => actions.pin(inHand)}>
            {t(evidenceWords.pin)}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={!actions.canCollect(inHand)}
            onClick={() => actions.collect(inHand)}
          >
            {t(collections.collect)}
          </Button>
          {targets.stepId && (
            <Button size="compact-sm" variant="default" onClick={() => actions.give(inHand)}>
              {t(searchScreen.give)}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}

function Marks({ isPinned, isCollected }: { readonly isPinned: boolean; readonly isCollected: boolean }) {
  const t = useTranslate();
  const marks = [
    ...(isPinned ? [{ label: evidenceWords.alreadyPinned, Icon: IconPinFilled }] : []),
    ...(isCollected ? [{ label: collections.isCollected, Icon: IconBookmarks }] : []),
  ];
  if (marks.length === 0) return null;
  return (
    <Stack gap={4} align="flex-end" style={{ flex: 'none' }}>
      {marks.map(({ label, Icon }) => (
        <Group key={label.en} gap={4} wrap="nowrap">
          <Icon size={14} aria-hidden />
          <Text size="xs">{t(label)}</Text>
        </Group>
      ))}
    </Stack>
  );
}
