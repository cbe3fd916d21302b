/** What the audience sees now, and what can be done to it by mouse; below it what is asked or typed meanwhile. */
import { Button, Group, Text, Title } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconEyeOff,
  IconMapPin,
  IconPointer,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { present } from '#core/i18n/messages/present';
import type { ShownSlide } from '#core/present/slide';
import { pictureNow } from '#core/present/steer';
import { toggleLaser, useLaser } from '#renderer/state/laser';
import { act, canCapture, openPanel } from '#renderer/state/presenting';
import { IconAction } from '#renderer/ui/icon-action';
import { useTranslate } from '#renderer/ui/language';
import { previewPictures } from './decoded';
import { ForkChoice } from './fork-choice';
import { PanelInUse } from './panels';
import styles from './present.module.css';
import { SlideFrame } from './slide-frame';
import { slideMouse } from './slide-mouse';
import { useShown } from './use-shown';

/** px for the bar above and what is below the preview: the whole screen must be read without scrolling. */
const roomBelow = 270;

const captures = ['decision', 'question', 'parked', 'fix'] as const;

export function NowSide({ shown }: { readonly shown: ShownSlide }) {
  const t = useTranslate();
  const { showing, ratio } = useShown();
  const isPointing = useLaser(({ isOn }) => isOn);
  return (
    <section className={styles.now} aria-label={t(present.now)}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Title order={2} fz="sm" c="dimmed">
          {t(showing.isBlank ? present.isBlank : present.now)}
        </Title>
        <Said />
      </Group>
      <div
        className={styles.preview}
        data-pointing={isPointing}
        style={{ aspectRatio: ratio, maxWidth: `calc((100vh - ${roomBelow}px) * ${ratio})` }}
      >
        <SlideFrame shown={shown} pictures={previewPictures} isPreview mouse={slideMouse} hasPointer />
      </div>
      <Controls />
      <ForkChoice slide={shown.slide} />
      <PanelInUse />
    </section>
  );
}

/** What was written down last, what became of the displays, which number is typed. */
function Said() {
  const t = useTranslate();
  const { said, news, showing } = useShown();
  const words = [
    showing.typed === '' ? '' : t(present.typing, { number: showing.typed }),
    said === '' ? '' : t(present.saved, { text: said }),
    news === null ? '' : t(present[news]),
  ];
  return (
    <Text fz="sm" role="status" truncate>
      {words.find((each) => each !== '') ?? ''}
    </Text>
  );
}

const icon = { size: 20, stroke: 1.6 } as const;

function Controls() {
  const t = useTranslate();
  const { deck, showing } = useShown();
  const isPointing = useLaser(({ isOn }) => isOn);
  const picture = pictureNow(deck, showing);
  return (
    <div className={styles.controls}>
      <Group gap="xs" wrap="nowrap">
        <Button
          variant="default"
          px="sm"
          leftSection={<IconChevronLeft {...icon} />}
          onClick={() => act('previous')}
        >
          {t(present.previous)}
        </Button>
        <Button px="sm" rightSection={<IconChevronRight {...icon} />} onClick={() => act('onward')}>
          {t(present.onward)}
        </Button>
      </Group>
      <Group gap={4} wrap="nowrap">
        <IconAction
          label={t(present.blank)}
          shortcut="B"
          icon={<IconEyeOff {...icon} />}
          isPressed={showing.isBlank}
          variant={showing.isBlank ? 'light' : 'subtle'}
          onClick={() => act('blank')}
        />
        <IconAction
          label={t(present.laser)}
          shortcut="L"
          icon={<IconPointer {...icon} />}
          isPressed={isPointing}
          variant={isPointing ? 'light' : 'subtle'}
          onClick={toggleLaser}
        />
        <IconAction
          label={t(present.zoomOut)}
          shortcut="-"
          icon={<IconZoomOut {...icon} />}
          disabled={picture === null || showing.camera === null}
          onClick={() => act('zoomOut')}
        />
        <IconAction
          label={t(present.zoomIn)}
          shortcut="+"
          icon={<IconZoomIn {...icon} />}
          disabled={picture === null}
          onClick={() => act('zoomIn')}
        />
        <IconAction
          label={t(present.nextPin)}
          shortcut="M"
          icon={<IconMapPin {...icon} />}
          disabled={(picture?.pins.length ?? 0) === 0}
          onClick={() => act('pin')}
        />
      </Group>
      <Group gap="xs" role="group" aria-label={t(present.capture)}>
        {captures.map((of) => (
          <Button
            key={of}
            variant="light"
            size="compact-md"
            disabled={!canCapture()}
            onClick={() => openPanel({ kind: 'capture', of })}
          >
            {t(present[of])}
          </Button>
        ))}
      </Group>
    </div>
  );
}
