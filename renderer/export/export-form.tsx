/** What to export and how: a ready set for an audience, or each thing by itself. */
import { Stack, Tabs, Text } from '@mantine/core';
import type { Snapshot } from '#core/document/snapshot';
import type { MapSides } from '#core/export/contents-choice';
import { exporting } from '#core/i18n/messages/export';
import type { Scene } from '#core/scene/scene';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { ContentsForm } from './contents-form';
import type { ExportChoice } from './export-choice';
import type { TwinChoice } from './exported-maps';
import { FormatChoice } from './format-choice';
import { LookChoice } from './look-choice';
import { PresetChoice } from './preset-choice';

interface ExportFormProps {
  /** Which of a map and its twin was asked for, also where there is none. */
  readonly asked: MapSides;
  readonly choice: ExportChoice;
  readonly scene: Scene;
  /** What would be exported, and the map it is taken from. */
  readonly snapshot: Snapshot;
  /** null: there are several, and none of their parts is chosen from. */
  readonly whole: Snapshot | null;
  readonly twin: TwinChoice;
}

export function ExportForm({ asked, choice, scene, snapshot, whole, twin }: ExportFormProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { language: _language, hasManifest, ...shown } = choice;
  // A set with two maps is that set, whatever map it is used on.
  const chosen = { ...shown, contents: { ...shown.contents, sides: asked } };
  const hasNoTwin = asked !== 'own' && twin.isKnown && twin.related.length === 0;
  return (
    <Stack gap="md">
      <PresetChoice chosen={chosen} />
      {hasNoTwin && (
        <Text size="sm" c="dimmed" role="status">
          {t(exporting.noTwin)}
        </Text>
      )}
      <Tabs defaultValue="formats" keepMounted={false} mih={540}>
        <Tabs.List grow mb="md">
          <Tabs.Tab value="formats">{t(exporting.tabFormats)}</Tabs.Tab>
          <Tabs.Tab value="contents">{t(exporting.tabContents)}</Tabs.Tab>
          <Tabs.Tab value="look">{t(exporting.tabLook)}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="formats">
          <FormatChoice
            formats={choice.formats}
            sides={choice.contents.sides}
            hasManifest={hasManifest}
            snapshot={snapshot}
            language={choice.language ?? language}
          />
        </Tabs.Panel>
        <Tabs.Panel value="contents">
          <ContentsForm contents={choice.contents} whole={whole} twin={twin} />
        </Tabs.Panel>
        <Tabs.Panel value="look">
          <LookChoice choice={choice} scene={scene} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
