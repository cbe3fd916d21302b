/** What to export and how: a ready set for an audience, or each thing by itself. */
import { NativeSelect, Stack, Tabs } from '@mantine/core';
import type { Snapshot } from '#core/document/snapshot';
import { presetNames, presetOf, presets } from '#core/export/presets';
import { exporting, presetWords } from '#core/i18n/messages/export';
import type { Scene } from '#core/scene/scene';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { ContentsForm } from './contents-form';
import { type ExportChoice, useExportChoice } from './export-choice';
import { FormatChoice } from './format-choice';
import { LookChoice } from './look-choice';

interface ExportFormProps {
  readonly choice: ExportChoice;
  readonly scene: Scene;
  /** What would be exported, and the map it is taken from. */
  readonly snapshot: Snapshot;
  readonly whole: Snapshot;
}

const own = 'own';

export function ExportForm({ choice, scene, snapshot, whole }: ExportFormProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { language: _language, ...chosen } = choice;
  const preset = presetOf(chosen);
  return (
    <Stack gap="md">
      <NativeSelect
        label={t(exporting.preset)}
        value={preset ?? own}
        onChange={(event) => {
          const name = presetNames.find((each) => each === event.currentTarget.value);
          if (name) useExportChoice.setState(presets[name]);
        }}
        data={[
          // What is not a preset cannot be chosen: it comes of choosing.
          ...(preset === null ? [{ value: own, label: t(exporting.ownChoice) }] : []),
          ...presetNames.map((name) => ({ value: name, label: t(presetWords[name]) })),
        ]}
      />
      <Tabs defaultValue="formats" keepMounted={false} mih={540}>
        <Tabs.List grow mb="md">
          <Tabs.Tab value="formats">{t(exporting.tabFormats)}</Tabs.Tab>
          <Tabs.Tab value="contents">{t(exporting.tabContents)}</Tabs.Tab>
          <Tabs.Tab value="look">{t(exporting.tabLook)}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="formats">
          <FormatChoice formats={choice.formats} snapshot={snapshot} language={choice.language ?? language} />
        </Tabs.Panel>
        <Tabs.Panel value="contents">
          <ContentsForm contents={choice.contents} whole={whole} />
        </Tabs.Panel>
        <Tabs.Panel value="look">
          <LookChoice choice={choice} scene={scene} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
