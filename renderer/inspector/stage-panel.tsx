/** Fields of a stage. */
import { ColorSwatch, Group, Stack, Text, UnstyledButton, useComputedColorScheme } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { recolorStage, renameStage } from '#core/commands/stage';
import type { Stage } from '#core/document/records/stage';
import { stepsOfStage } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { inspector as text } from '#core/i18n/messages/inspector';
import { sceneThemes, stageColors } from '#core/scene/scene-theme';
import { commit } from '#renderer/state/open-map';
import { useTranslate } from '#renderer/ui/language';
import { PanelHeader } from '#renderer/ui/panel-header';
import { TextField } from './field';

const palette = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

export function StagePanel({ snapshot, stage }: { snapshot: Snapshot; stage: Stage }) {
  const t = useTranslate();
  return (
    <Stack gap="md">
      <PanelHeader title={t(text.stage)} />
      <TextField
        label={t(text.title)}
        value={stage.title}
        keep={(title, stay) => commit('stage.rename', renameStage, { stageId: stage.id, title }, stay)}
      />
      <ColorSwatches
        value={stage.color}
        choose={(color) => commit('stage.recolor', recolorStage, { stageId: stage.id, color })}
      />
      <Text size="sm" c="dimmed">
        {t(text.stepCount, { count: stepsOfStage(snapshot, stage.id).length })}
      </Text>
    </Stack>
  );
}

interface ColorSwatchesProps {
  /** null: none of them alone. */
  readonly value: number | null;
  readonly choose: (color: number) => void;
}

export function ColorSwatches({ value, choose }: ColorSwatchesProps) {
  const t = useTranslate();
  const theme = sceneThemes[useComputedColorScheme('light')];
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t(text.color)}
      </Text>
      <Group gap="xs" role="group" aria-label={t(text.color)}>
        {palette.map((color) => {
          const { fill, ink } = stageColors(color);
          const isChosen = value === color;
          return (
            <UnstyledButton
              key={color}
              aria-label={t(text.colorNumber, { number: color + 1 })}
              aria-pressed={isChosen}
              onClick={() => choose(color)}
            >
              <ColorSwatch color={theme[fill]} size={28} radius="sm" style={{ color: theme[ink] }}>
                {isChosen && <IconCheck size={16} aria-hidden="true" />}
              </ColorSwatch>
            </UnstyledButton>
          );
        })}
      </Group>
    </Stack>
  );
}
