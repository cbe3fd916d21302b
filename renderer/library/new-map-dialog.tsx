/** What a new map begins with: nothing, or one of the templates. Enter at once gives an empty map. */
import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Language } from '#core/document/records/field';
import { inspector } from '#core/i18n/messages/inspector';
import { levelNames } from '#core/i18n/messages/levels';
import { newMap as text } from '#core/i18n/messages/new-map';
import { type TemplateName, templateNames, templates } from '#core/i18n/messages/templates';
import { translate } from '#core/i18n/translate';
import { createMap } from '../state/map-flow';
import { createFromTemplate } from '../state/templates';
import { closeDialog } from '../state/view';
import { Dialog } from '../ui/dialog';
import { useLanguage, useTranslate } from '../ui/language';
import { ChoiceCard } from './choice-card';
import styles from './library.module.css';
import { useTemplatePicture } from './template-picture';

async function begin(create: () => Promise<boolean>) {
  closeDialog();
  await create();
}

function TemplateCard({ name, language }: { name: TemplateName; language: Language }) {
  const t = useTranslate();
  const { snapshot, picture } = useTemplatePicture(name, language);
  const map = snapshot?.byKind.map[0];
  const facts = [
    map?.level && t(levelNames[map.level]),
    snapshot && t(text.stepCount, { count: snapshot.byKind.step.length }),
  ];
  return (
    <ChoiceCard
      language={language}
      title={translate(language, templates[name].name)}
      text={translate(language, templates[name].description)}
      facts={facts.filter(Boolean).join(' · ')}
      tags={map?.tags ?? []}
      picture={picture ? <img src={picture} alt="" /> : null}
      onChoose={() => void begin(() => createFromTemplate(name, language))}
    />
  );
}

export function NewMapDialog() {
  const t = useTranslate();
  const interfaceLanguage = useLanguage();
  const [language, setLanguage] = useState<Language>(interfaceLanguage);
  return (
    <Dialog title={t(text.title)} onClose={closeDialog} size={1040}>
      <Stack gap="md">
        <Group justify="space-between" gap="sm">
          <Text size="sm" c="dimmed">
            {t(text.intro)}
          </Text>
          <SegmentedControl
            size="xs"
            aria-label={t(text.language)}
            value={language}
            onChange={(chosen: Language) => setLanguage(chosen)}
            data={[
              { value: 'ru', label: t(inspector.russian) },
              { value: 'en', label: t(inspector.english) },
            ]}
          />
        </Group>
        <ul className={`${styles.grid} ${styles.choices}`} aria-label={t(text.choices)}>
          <ChoiceCard
            isFirst
            language={interfaceLanguage}
            title={t(text.blank)}
            text={t(text.blankText)}
            facts=""
            tags={[]}
            picture={<IconPlus size={32} stroke={1.25} aria-hidden />}
            onChoose={() => void begin(createMap)}
          />
          {templateNames.map((name) => (
            <TemplateCard key={name} name={name} language={language} />
          ))}
        </ul>
      </Stack>
    </Dialog>
  );
}
