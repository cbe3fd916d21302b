/** Three steps of guidance for newcomers, beside the map and never over it; dismissed for good with one press. */
import { Button, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { sampleMapId } from '#core/document/new-map';
import { language } from '#core/document/records/field';
import { settings as text } from '#core/i18n/messages/settings';
import { useOpenMap } from '../state/open-map';
import { changeSettings } from '../state/settings';
import { useView } from '../state/view';
import { IconAction } from '../ui/icon-action';
import { useTranslate } from '../ui/language';
import { focusMap } from './focus-return';
import styles from './guide.module.css';

const sampleIds = new Set<string | undefined>(language.options.map(sampleMapId));

/** `ofSample` is true of the sample alone: its contacts come with the program. */
const steps = [
  { title: text.guideDraw, text: text.guideDrawText, ofSample: null },
  { title: text.guideBind, text: text.guideBindText, ofSample: text.guideTrySample },
  { title: text.guideShow, text: text.guideShowText, ofSample: text.guideThisIsSample },
] as const;

function close() {
  useView.setState({ isGuideOpen: false });
  void changeSettings({ hasSeenGuide: true });
  focusMap();
}

export function Guide() {
  const t = useTranslate();
  const isOpen = useView((view) => view.isGuideOpen);
  const isSample = useOpenMap((state) => sampleIds.has(state.document?.mapId));
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
        {step.ofSample && isSample && ` ${t(step.ofSample)}`}
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
