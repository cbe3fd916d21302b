/** A few contacts to look at, each of which can be pinned to a step. */
import { Stack, Text } from '@mantine/core';
import { IconBookmarks, IconBookmarksFilled, IconPin, IconPinFilled } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { StepId } from '#core/document/records/identity';
import type { ContactView } from '#core/evidence/evidence-views';
import type { StepRule } from '#core/evidence/rule';
import { collections } from '#core/i18n/messages/collections';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { collectionToFill } from '#renderer/state/collecting';
import { IconAction } from '#renderer/ui/icon-action';
import { useTranslate } from '#renderer/ui/language';
import { ContactFacts } from './contact-facts';
import { ContactText } from './contact-text';
import styles from './contacts.module.css';
import type { Term } from './matched-words';
import { useContactActions } from './use-contact-actions';

interface ContactSampleProps {
  readonly contacts: readonly ContactView[];
  readonly terms: readonly Term[];
  /** null: nothing to pin to. */
  readonly stepId: StepId | null;
  readonly label: string;
  /** What expressions found, by key. */
  readonly found?: Readonly<Record<string, readonly string[]>>;
  /** What found them. */
  readonly rule?: StepRule;
  /** Why it is here, in words. */
  readonly why?: (contact: ContactView) => readonly string[];
  /** What can be done with one of them besides pinning it. */
  readonly action?: { readonly label: string; readonly icon: ReactNode; readonly run: (key: string) => void };
}

const linesShown = 3;

export function ContactSample(props: ContactSampleProps) {
  const { contacts, terms, stepId, label, found, why, action, rule } = props;
  const t = useTranslate();
  const [collection, setCollection] = useState(collectionToFill);
  const { pinned, collected, isReadOnly, ...actions } = useContactActions({
    stepId,
    collection,
    onCollected: setCollection,
    rule: rule ?? null,
  });
  const collectLabel = (contact: ContactView) => {
    if (collected.has(contact.key)) return t(collections.isCollected);
    return collection === '' ? t(collections.collectMenu) : t(collections.collectTo, { title: collection });
  };
  return (
    <ul className={styles.list} aria-label={label}>
      {contacts.map((contact) => {
        const isPinned = pinned.has(contact.key);
        return (
          <li key={contact.key} className={styles.contact}>
            <Stack gap={4} style={{ flex: 1, minWidth: 0 }}>
              <ContactFacts contact={contact} />
              <ContactText
                text={contact.text}
                terms={terms}
                found={found?.[contact.key]}
                lines={linesShown}
              />
              {why && (
                <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {t(evidenceWords.because, { reasons: why(contact).join('; ') })}
                </Text>
              )}
            </Stack>
            {action && (
              <IconAction
                label={action.label}
                icon={action.icon}
                disabled={isReadOnly}
                onClick={() => action.run(contact.key)}
              />
            )}
            {contact.text.trim() !== '' && (
              <IconAction
                label={collectLabel(contact)}
                icon={
                  collected.has(contact.key) ? <IconBookmarksFilled size={16} /> : <IconBookmarks size={16} />
                }
                disabled={!actions.canCollect(contact)}
                onClick={() => actions.collect(contact)}
              />
            )}
            {stepId && contact.text.trim() !== '' && (
              <IconAction
                label={t(isPinned ? evidenceWords.alreadyPinned : evidenceWords.pin)}
                icon={isPinned ? <IconPinFilled size={16} /> : <IconPin size={16} />}
                disabled={isPinned || isReadOnly}
                onClick={() => actions.pin(contact)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
