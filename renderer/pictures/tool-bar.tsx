/** Tools of the large view: looking, pins, crop, blur; quarter turns; previous and next. */
import { Group, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconRotate2, IconRotateClockwise2 } from '@tabler/icons-react';
import { pictures as text } from '#core/i18n/messages/pictures';
import type { Turn } from '#core/picture/geometry';
import { IconAction } from '#renderer/ui/icon-action';
import { useTranslate } from '#renderer/ui/language';
import { Waiting } from '#renderer/ui/waiting';

export const tools = ['look', 'pin', 'crop', 'blur'] as const;
export type Tool = (typeof tools)[number];
const isTool = (value: string): value is Tool => tools.some((tool) => tool === value);

interface ToolBarProps {
  readonly tool: Tool;
  readonly choose: (tool: Tool) => void;
  /** A cell's picture has none. */
  readonly hasPins: boolean;
  readonly canEdit: boolean;
  readonly isWorking: boolean;
  readonly turn: (to: Turn) => void;
  /** null: there is only one picture. */
  readonly go: ((by: 1 | -1) => void) | null;
}

export function ToolBar({ tool, choose, hasPins, canEdit, isWorking, turn, go }: ToolBarProps) {
  const t = useTranslate();
  const offered = tools.filter((each) => hasPins || each !== 'pin');
  return (
    <Group justify="space-between" wrap="nowrap" gap="md" mih={36}>
      {canEdit ? (
        <Group gap="sm" wrap="nowrap">
          <SegmentedControl
            size="sm"
            aria-label={t(text.tools)}
            data={offered.map((value) => ({ value, label: t(text[value]) }))}
            value={tool}
            disabled={isWorking}
            onChange={(value) => {
              if (isTool(value)) choose(value);
            }}
          />
          <IconAction
            label={t(text.turnLeft)}
            icon={<IconRotate2 size={18} />}
            disabled={isWorking}
            onClick={() => turn('left')}
          />
          <IconAction
            label={t(text.turnRight)}
            icon={<IconRotateClockwise2 size={18} />}
            disabled={isWorking}
            onClick={() => turn('right')}
          />
          {isWorking && <Waiting size="xs" label={t(text.working)} />}
        </Group>
      ) : (
        <span />
      )}
      {go && (
        <Group gap="xs" wrap="nowrap">
          <IconAction
            label={t(text.previous)}
            icon={<IconChevronLeft size={18} />}
            shortcut="PageUp"
            onClick={() => go(-1)}
          />
          <IconAction
            label={t(text.next)}
            icon={<IconChevronRight size={18} />}
            shortcut="PageDown"
            onClick={() => go(1)}
          />
        </Group>
      )}
    </Group>
  );
}
