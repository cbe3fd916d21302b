/** What the side of the large view says and asks while a picture is cropped or blurred. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { Pin } from '#core/document/records/pin';
import { pictures as text } from '#core/i18n/messages/pictures';
import type { Area, Size } from '#core/picture/geometry';
import { wholeArea } from '#core/picture/geometry';
import type { CutPins } from '#renderer/state/picture-changes';
import { useTranslate } from '#renderer/ui/language';
import { PanelHeader } from '#renderer/ui/panel-header';
import type { BlurArea } from './blur-layer';

interface CropPanelProps {
  readonly size: Size;
  readonly area: Area;
  readonly cutPins: readonly Pin[];
  readonly isWorking: boolean;
  readonly apply: (cutPins: CutPins) => void;
  readonly cancel: () => void;
}

export function CropPanel({ size, area, cutPins, isWorking, apply, cancel }: CropPanelProps) {
  const t = useTranslate();
  const { width, height } = wholeArea(area, size);
  const isWhole = width === size.width && height === size.height;
  return (
    <Stack component="section" gap="md" aria-label={t(text.crop)}>
      <PanelHeader title={t(text.crop)} order={3} />
      <Text size="sm">{t(text.cropHelp)}</Text>
      <Text size="sm" c="dimmed" role="status">
        {t(text.cropSize, { width, height, ofWidth: size.width, ofHeight: size.height })}
      </Text>
      {cutPins.length > 0 && (
        <Alert color="yellow" p="sm" role="status">
          <Text size="sm">
            {t(text.cutPins, {
              count: cutPins.length,
              numbers: cutPins.map(({ number }) => number).join(', '),
            })}
          </Text>
        </Alert>
      )}
      {cutPins.length > 0 ? (
        <Stack gap="xs">
          <Button disabled={isWorking} onClick={() => apply('keep')}>
            {t(text.cutPinsKeep, { count: cutPins.length })}
          </Button>
          <Button variant="default" disabled={isWorking} onClick={() => apply('delete')}>
            {t(text.cutPinsDelete, { count: cutPins.length })}
          </Button>
          <Button variant="subtle" onClick={cancel}>
            {t(text.cancel)}
          </Button>
        </Stack>
      ) : (
        <Group gap="sm">
          <Button disabled={isWorking || isWhole} onClick={() => apply('keep')}>
            {t(text.applyCrop)}
          </Button>
          <Button variant="subtle" onClick={cancel}>
            {t(text.cancel)}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface BlurPanelProps {
  readonly areas: readonly BlurArea[];
  readonly isWorking: boolean;
  readonly add: () => void;
  readonly apply: () => void;
  readonly cancel: () => void;
}

export function BlurPanel({ areas, isWorking, add, apply, cancel }: BlurPanelProps) {
  const t = useTranslate();
  return (
    <Stack component="section" gap="md" aria-label={t(text.blur)}>
      <PanelHeader title={t(text.blur)} order={3} />
      <Text size="sm">{t(text.blurHelp)}</Text>
      <Group>
        <Button variant="default" size="compact-md" disabled={isWorking} onClick={add}>
          {t(text.addArea)}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t(text.blurConsequences)}
      </Text>
      <Group gap="sm">
        <Button color="red.9" disabled={isWorking || areas.length === 0} onClick={apply}>
          {t(text.blurForGood)}
        </Button>
        <Button variant="subtle" onClick={cancel}>
          {t(text.cancel)}
        </Button>
      </Group>
    </Stack>
  );
}
