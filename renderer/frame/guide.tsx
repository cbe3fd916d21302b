/** Three steps of guidance for newcomers, beside the map and never over it; dismissed for good with one press. */
import { Button, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { settings as text } from '#core/i18n/messages/settings';
import { changeSettings } from '../state/settings';
import { useView } from '../state/view';
import { IconAction } from '../ui/icon-action';
import { useTranslate } from '../ui/language';
import { focusMap } from './focus-return';
import styles from './guide.module.css';

const steps = [
  { title: text.guideDraw, text: text.guideDrawText },
  { title: text.guideBind, text: text.guideBindText },
  { title: text.guideShow, text: text.guideShowText },
] as const;

function close() {
  useView.setState({ isGuideOpen: false });
  void changeSettings({ hasSeenGuide: true });
  focusMap();
}

export function Guide() {
  const t = useTranslate();
  const isOpen = useView((view) => view.isGuideOpen);
  const [at, setAt] = useState(0);
  const step = steps[at] ?? steps[0];
  if (!isOpen) return null;
  const isLast = at === steps.length - 1;
  return (
    <section aria-label={t(text.guideTitle)} className={styles.guide}>
      <span className={styles.count}>{t(text.guideOf, { step: at + 1, total: steps.length })}</span>
      <Text size="sm" className={styles.words} aria-live="polite">
        <Text span inherit fw={600}>
          {t(step.title)}.
        </Text>{' '}
        {t(step.text)}
      </Text>
      <Group gap="xs" wrap="nowrap">
        {at > 0 && (
          <Button size="compact-md" variant="default" onClick={() => setAt(at - 1)}>
            {t(text.guideBack)}
          </Button>
        )}
        <Button size="compact-md" onClick={() => (isLast ? close() : setAt(at + 1))}>
          {t(isLast ? text.guideDone : text.guideNext)}
        </Button>
        <IconAction label={t(text.guideClose)} icon={<IconX size={16} aria-hidden />} onClick={close} />
      </Group>
    </section>
  );
}
