/** One of several things to begin with: its picture, what it is, and for whom. */
import { Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Language } from '#core/document/records/field';
import styles from './map-card.module.css';

interface ChoiceCardProps {
  readonly title: string;
  readonly text: string;
  readonly facts: string;
  readonly tags: readonly string[];
  /** null: still being painted. */
  readonly picture: ReactNode;
  /** The words are in it, whatever the interface speaks. */
  readonly language: Language;
  /** Enter chooses it as soon as the choice is shown. */
  readonly isFirst?: boolean;
  readonly onChoose: () => void;
}

export const ChoiceCard = ({
  title,
  text,
  facts,
  tags,
  picture,
  language,
  isFirst,
  onChoose,
}: ChoiceCardProps) => (
  <li className={styles.card} lang={language}>
    <UnstyledButton className={styles.open} onClick={onChoose} data-autofocus={isFirst || undefined}>
      <div className={styles.picture}>{picture}</div>
      <div className={styles.about}>
        <Text fw={600} size="md">
          {title}
        </Text>
        <Text size="sm">{text}</Text>
        {facts !== '' && (
          <Text size="xs" c="dimmed">
            {facts}
          </Text>
        )}
        {tags.length > 0 && (
          <Text size="xs" c="dimmed" lineClamp={2}>
            {tags.join(', ')}
          </Text>
        )}
      </div>
    </UnstyledButton>
  </li>
);
