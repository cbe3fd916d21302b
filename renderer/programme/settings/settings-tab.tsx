/** What the programme is measured by, and the teams and categories that its other parts offer. */
import { Stack, TagsInput, Text, Title } from '@mantine/core';
import { editProgramme, type ProgrammeFields } from '#core/commands/programme';
import { programmeOf } from '#core/document/select';
import { programme as text } from '#core/i18n/messages/programme';
import { commit, useOpenMap, useSnapshot } from '#renderer/state/open-map';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { NumberField } from '#renderer/ui/number-field';

const edit = (fields: ProgrammeFields) => commit('programme.edit', editProgramme, fields);

export function SettingsTab() {
  const t = useTranslate();
  const language = useLanguage();
  const programme = useSnapshot(programmeOf);
  const isReadOnly = useOpenMap(({ document }) => document?.isReadOnly === true);
  const { implementedGoal, participantsGoal, satisfactionGoal, teams, categories } = programme;
  const list = (field: 'teams' | 'categories', label: string, hint: string, values: readonly string[]) => (
    <TagsInput
      label={label}
      description={hint}
      value={[...new Set(values)]}
      disabled={isReadOnly}
      maxLength={200}
      onChange={(names) => edit({ [field]: names })}
    />
  );
  return (
    <Stack gap="lg" maw={560}>
      <div>
        <Title order={2} fz="lg">
          {t(text.settings)}
        </Title>
        <Text c="dimmed" size="sm">
          {t(text.settingsText)}
        </Text>
      </div>
      <NumberField
        label={t(text.implementedGoal)}
        value={Math.round(implementedGoal * 1_000) / 10}
        keep={(percent) => edit({ implementedGoal: (percent ?? 70) / 100 })}
        max={100}
        decimals={1}
        suffix={language === 'ru' ? '\u00a0%' : '%'}
        isReadOnly={isReadOnly}
      />
      <NumberField
        label={t(text.participantsGoal)}
        value={participantsGoal}
        keep={(count) => edit({ participantsGoal: count })}
        placeholder={t(text.noGoal)}
        isReadOnly={isReadOnly}
      />
      <NumberField
        label={t(text.satisfactionGoal)}
        value={satisfactionGoal}
        keep={(score) => edit({ satisfactionGoal: score })}
        placeholder={t(text.noGoal)}
        min={1}
        max={5}
        decimals={1}
        isReadOnly={isReadOnly}
      />
      {list('teams', t(text.teams), t(text.teamsHint), teams)}
      {list('categories', t(text.categories), t(text.categoriesHint), categories)}
    </Stack>
  );
}
