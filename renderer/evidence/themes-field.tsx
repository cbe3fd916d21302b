/** Themes of a rule, chosen from those of the contacts here; one that is not here is told, and may stay. */
import { Group, MultiSelect, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { EvidenceReply } from '#core/evidence/evidence-api';
import type { ThemeRef } from '#core/evidence/rule';
import { themeMeant, themeRefOf } from '#core/evidence/theme-meant';
import { ruleHelp } from '#core/i18n/messages/rule-help';
import { ruleScreen } from '#core/i18n/messages/rule-screen';
import { formatNumber } from '#core/metrics/format';
import { themeName } from '#core/themes/theme-name';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { besidePills } from './beside-pills';
import { CountedOption } from './counted-option';
import { useEvidenceReply } from './use-evidence-reply';

type Known = EvidenceReply<'knownThemes'>;

interface ThemesFieldProps {
  readonly themes: readonly ThemeRef[];
  readonly onChange: (themes: readonly ThemeRef[]) => void;
}

export function ThemesField({ themes, onChange }: ThemesFieldProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { reply } = useEvidenceReply('knownThemes', {});
  const known = reply ?? [];
  const whole = known.filter(({ partOf }) => partOf === null);
  const chosen = themes.map((ref) => ({ ref, theme: themeMeant(ref, known) }));
  const missing = reply ? chosen.filter(({ theme }) => theme === null) : [];
  const keyOf = ({ ref, theme }: (typeof chosen)[number]) => (theme ? String(theme.id) : `?${ref.name}`);
  const counts = new Map(whole.map(({ id, count }) => [String(id), count]));
  const choose = (values: readonly string[]) =>
    onChange(
      values.flatMap((value) => {
        const before = chosen.find((one) => keyOf(one) === value);
        const theme = whole.find(({ id }) => String(id) === value);
        return before ? [before.ref] : theme ? [themeRefOf(theme)] : [];
      }),
    );
  return (
    <Stack gap={4}>
      <MultiSelect
        size="sm"
        styles={besidePills}
        searchable
        clearable
        hidePickedOptions={false}
        limit={200}
        data={optionsOf(whole, chosen, keyOf)}
        value={[...new Set(chosen.map(keyOf))]}
        onChange={choose}
        aria-label={`${t(ruleScreen.theme)}: ${t(ruleScreen.values)}`}
        placeholder={themes.length === 0 ? t(ruleScreen.chooseValues) : ''}
        nothingFoundMessage={t(ruleScreen.noSuchValue)}
        error={missing.length > 0}
        renderOption={({ option }) => (
          <CountedOption label={option.label} count={formatNumber(counts.get(option.value) ?? 0, language)} />
        )}
      />
      {missing.map(({ ref }) => (
        <Group key={`${ref.id} ${ref.name}`} gap={6} wrap="nowrap" align="flex-start" role="alert">
          <IconAlertTriangle size={14} style={{ flex: 'none', marginTop: 2 }} aria-hidden />
          <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
            {t(ruleHelp.themeMissing, { name: ref.name })}
          </Text>
        </Group>
      ))}
      {reply && whole.length === 0 && (
        <Text size="xs" c="dimmed">
          {t(ruleHelp.noThemes)}
        </Text>
      )}
    </Stack>
  );
}

/** What a rule names stays choosable though it is not here. */
function optionsOf<One extends { readonly ref: ThemeRef; readonly theme: unknown }>(
  known: Known,
  chosen: readonly One[],
  keyOf: (one: One) => string,
): { value: string; label: string }[] {
  const options = new Map(known.map((theme) => [String(theme.id), themeName(theme)]));
  for (const one of chosen) if (!options.has(keyOf(one))) options.set(keyOf(one), one.ref.name);
  return [...options].map(([value, label]) => ({ value, label }));
}
