/** What forecasts of the map are computed with beside its numbers: cost of a contact, its currency, handling minutes. */
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { setForecastSettings } from '#core/commands/forecast';
import type { ForecastSettings } from '#core/document/records/forecast-settings';
import { calculator as text } from '#core/i18n/messages/calculator';
import { commit } from '#renderer/state/open-map';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { NumberField } from '#renderer/ui/number-field';

/** Those most likely here; any other that a map has is offered with them. */
const currencies = [
  'RUB',
  'USD',
  'EUR',
  'KZT',
  'BYN',
  'AMD',
  'GEL',
  'UZS',
  'TRY',
  'AED',
  'CNY',
  'INR',
  'GBP',
];

export const keepForecast = (settings: Partial<ForecastSettings>): void =>
  commit('forecast.settings', setForecastSettings, { settings });

interface ForecastSettingsProps {
  readonly settings: ForecastSettings;
  readonly canEdit: boolean;
}

/** Folded: they are set once for a map. */
export function ForecastSettingsPart({ settings, canEdit }: ForecastSettingsProps) {
  const t = useTranslate();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={
            isOpen ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />
          }
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {t(text.settings)}
        </Button>
      </Group>
      <div id={id}>{isOpen && <SettingsFields settings={settings} canEdit={canEdit} />}</div>
    </Stack>
  );
}

function SettingsFields({ settings, canEdit }: ForecastSettingsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { cost, handlingMinutes } = settings;
  const [currency, setCurrency] = useState(cost?.currency ?? (language === 'ru' ? 'RUB' : 'USD'));
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const known = [...new Set([...currencies, currency])];
  return (
    <Stack gap={6}>
      <Group gap="sm" align="flex-end">
        <NumberField
          size="xs"
          label={t(text.cost)}
          value={cost?.perContact ?? null}
          decimals={2}
          isReadOnly={!canEdit}
          keep={(perContact) => keepForecast({ cost: perContact === null ? null : { perContact, currency } })}
        />
        <Select
          label={t(text.currency)}
          size="xs"
          w={190}
          searchable
          allowDeselect={false}
          readOnly={!canEdit}
          data={known.map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }))}
          value={currency}
          onChange={(code) => {
            if (code === null) return;
            setCurrency(code);
            if (cost) keepForecast({ cost: { ...cost, currency: code } });
          }}
        />
        <NumberField
          size="xs"
          label={t(text.minutes)}
          value={handlingMinutes}
          decimals={1}
          isReadOnly={!canEdit}
          keep={(minutes) => keepForecast({ handlingMinutes: minutes === 0 ? null : minutes })}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {t(text.forMap)}
      </Text>
    </Stack>
  );
}
