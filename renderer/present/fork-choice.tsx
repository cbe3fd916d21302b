/** At a fork, the presenter's choice of the branch to walk. The audience sees the branches and nothing of the asking. */
import { Button, Group, Kbd, Text } from '@mantine/core';
import { present } from '#core/i18n/messages/present';
import type { Slide } from '#core/present/slide';
import { walkAll, walkBranch } from '#renderer/state/presenting';
import { useTranslate } from '#renderer/ui/language';
import styles from './present.module.css';

export function ForkChoice({ slide }: { readonly slide: Slide }) {
  const t = useTranslate();
  if (slide.kind !== 'step' || slide.branches.length === 0) return null;
  return (
    <section className={styles.fork} aria-label={t(present.forkAsked)}>
      <Text fz="sm" fw={600} role="status">
        {t(present.forkAsked)}
      </Text>
      <Group gap="xs">
        {slide.branches.map(({ number, title, share, about, isOffered, isWalked }, index) => (
          <Button
            key={`${number} ${title}`}
            variant={isOffered ? 'filled' : 'default'}
            size="compact-md"
            h="auto"
            py={4}
            leftSection={<Kbd>{index + 1}</Kbd>}
            onClick={() => walkBranch(index)}
          >
            <span className={styles.branch}>
              {number} {title}
              <small>
                {[share, about, isWalked ? t(present.wasShown) : '']
                  .filter((each) => each !== '')
                  .join(' · ')}
              </small>
            </span>
          </Button>
        ))}
        <Button variant="subtle" size="compact-md" leftSection={<Kbd>0</Kbd>} onClick={walkAll}>
          {t(present.allBranches)}
        </Button>
      </Group>
    </section>
  );
}
