/** A few contacts to look at, each of which can be pinned to a step. */
import { Stack, Text } from '@mantine/core';
import { IconPin, IconPinFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { StepId } from '#core/document/records/identity';
import type { ContactView } from '#core/evidence/evidence-views';
import type { StepRule } from '#core/evidence/rule';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { useOpenMap } from '#renderer/state/open-map';
import { IconAction } from '#renderer/ui/icon-action';
import { useTranslate } from '#renderer/ui/language';
import { ContactFacts } from './contact-facts';
import { ContactText } from './contact-text';
import styles from './contacts.module.css';
import type { Term } from './matched-words';
import { pinContact, usePinnedKeys } from './pin-contact';

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
  const pinned = usePinnedKeys(stepId);
  const isReadOnly = useOpenMap((state) => state.document?.isReadOnly ?? true);
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
            {stepId && contact.text.trim() !== '' && (
              <IconAction
                label={t(isPinned ? evidenceWords.alreadyPinned : evidenceWords.pin)}
                icon={isPinned ? <IconPinFilled size={16} /> : <IconPin size={16} />}
                disabled={isPinned || isReadOnly}
                onClick={() => void pinContact(contact, stepId, rule)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
