/** A few contacts to look at, each of which can be pinned to a step. */
import { Stack } from '@mantine/core';
import { IconPin, IconPinFilled } from '@tabler/icons-react';
import type { StepId } from '#core/document/records/identity';
import type { ContactView } from '#core/evidence/evidence-api';
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
}

const linesShown = 3;

export function ContactSample({ contacts, terms, stepId, label }: ContactSampleProps) {
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
              <ContactText text={contact.text} terms={terms} lines={linesShown} />
            </Stack>
            {stepId && contact.text.trim() !== '' && (
              <IconAction
                label={t(isPinned ? evidenceWords.alreadyPinned : evidenceWords.pin)}
                icon={isPinned ? <IconPinFilled size={16} /> : <IconPin size={16} />}
                disabled={isPinned || isReadOnly}
                onClick={() => pinContact(contact, stepId)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
