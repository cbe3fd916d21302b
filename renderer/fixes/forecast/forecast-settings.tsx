/** What forecasts of the map are computed with beside its numbers: cost of a contact, its currency, handling minutes. */
import { Button, Group, Popover, Select, Stack, Text } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useState } from 'react';
import { setForecastSettings } from '#core/commands/forecast';
import type { ForecastSettings } from '#core/document/records/forecast-settings';
import { calculator as text } from '#core/i18n/messages/forecast';
import { commit } from '#renderer/state/open-map';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { AmountField } from './amount-field';

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

export function ForecastSettingsButton({ settings, canEdit }: ForecastSettingsProps) {
  const t = useTranslate();
  return (
    <Popover position="bottom-end" width={300} trapFocus withinPortal>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconAdjustments size={14} aria-hidden />}
        >
          {t(text.settings)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <SettingsFields settings={settings} canEdit={canEdit} />
      </Popover.Dropdown>
    </Popover>
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
    <Stack gap="sm">
      <Group gap="xs" align="flex-end" wrap="nowrap" grow>
        <AmountField
          label={t(text.cost)}
          value={cost?.perContact ?? null}
          digits={2}
          isReadOnly={!canEdit}
          keep={(perContact) => keepForecast({ cost: perContact === null ? null : { perContact, currency } })}
        />
        <Select
          label={t(text.currency)}
          size="xs"
          searchable
          allowDeselect={false}
          readOnly={!canEdit}
          comboboxProps={{ withinPortal: false }}
          data={known.map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }))}
          value={currency}
          onChange={(code) => {
            if (code === null) return;
            setCurrency(code);
            if (cost) keepForecast({ cost: { ...cost, currency: code } });
          }}
        />
      </Group>
      <AmountField
        label={t(text.minutes)}
        value={handlingMinutes}
        digits={1}
        isReadOnly={!canEdit}
        keep={(minutes) => keepForecast({ handlingMinutes: minutes === 0 ? null : minutes })}
      />
      <Text size="xs" c="dimmed">
        {t(text.forMap)}
      </Text>
    </Stack>
  );
}
