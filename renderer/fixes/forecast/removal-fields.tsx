/** The share of contacts that a fix removes: low, likely and high, each by a slider and by a number. */
import { Group, NumberInput, Slider, Stack, Text } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { calculator as text } from '#core/i18n/messages/calculator';
import { endNames } from '#core/i18n/messages/forecast';
import { type Spread, spreadEnds, withEnd } from '#core/metrics/forecast';
import { formatRemoval } from '#core/metrics/forecast-words';
import { newStay } from '#renderer/state/typing';
import { useLanguage, useTranslate } from '#renderer/ui/language';

interface RemovalFieldsProps {
  readonly removal: Spread | null;
  /** The same as it would be where the slider is now. */
  readonly shown: Spread | null;
  readonly isReadOnly: boolean;
  /** `stay`: what is moved before the keyboard goes elsewhere is one step of undo. */
  readonly keep: (removal: Spread, stay: string) => void;
  /** While a slider is dragged: shown, and not kept yet. */
  readonly preview: (removal: Spread | null) => void;
}

/** One stay at one of the sliders. Every move counts from where all ends were then, so that none is left pushed. */
interface Stay {
  readonly name: string;
  readonly from: Spread | null;
}

export function RemovalFields({ removal, shown, isReadOnly, keep, preview }: RemovalFieldsProps) {
  const stay = useRef<Stay | null>(null);
  const moved = (end: keyof Spread, value: number): Spread => {
    stay.current ??= { name: newStay(), from: removal };
    return withEnd(stay.current.from, end, value);
  };
  return (
    <Stack
      gap={6}
      onBlur={() => {
        stay.current = null;
      }}
    >
      {spreadEnds.map((end) => (
        <EndField
          key={end}
          end={end}
          value={shown?.[end] ?? null}
          isReadOnly={isReadOnly}
          preview={(value) => preview(value === null ? null : moved(end, value))}
          keep={(value) => keep(moved(end, value), stay.current?.name ?? newStay())}
        />
      ))}
    </Stack>
  );
}

interface EndFieldProps {
  readonly end: keyof Spread;
  readonly value: number | null;
  readonly isReadOnly: boolean;
  readonly keep: (value: number) => void;
  readonly preview: (value: number | null) => void;
}

/** Tenths of a per cent. */
const toShare = (percent: number): number => Math.round(percent * 10) / 1000;
const toPercent = (share: number): number => Math.round(share * 1000) / 10;

function EndField({ end, value, isReadOnly, keep, preview }: EndFieldProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [draft, setDraft] = useState<string | number | null>(null);
  const name = t(endNames[end]);
  const label = t(text.removalOf, { end: name.toLocaleLowerCase(language) });
  const finish = () => {
    if (typeof draft === 'number' && Number.isFinite(draft)) keep(toShare(draft));
    setDraft(null);
  };
  return (
    <Group gap="sm" wrap="nowrap">
      <Text size="sm" w={78}>
        {name}
      </Text>
      <Slider
        flex={1}
        min={0}
        max={100}
        step={0.5}
        disabled={isReadOnly}
        thumbLabel={label}
        thumbValueText={value === null ? t(text.notSet) : formatRemoval(value, language)}
        label={(percent) => formatRemoval(toShare(percent), language)}
        value={toPercent(value ?? 0)}
        onChange={(percent) => preview(toShare(percent))}
        onChangeEnd={(percent) => {
          preview(null);
          keep(toShare(percent));
        }}
      />
      <NumberInput
        aria-label={label}
        size="xs"
        w={88}
        hideControls
        min={0}
        max={100}
        decimalScale={1}
        decimalSeparator={language === 'ru' ? ',' : '.'}
        allowedDecimalSeparators={['.', ',']}
        suffix={language === 'ru' ? '\u00a0%' : '%'}
        placeholder="—"
        readOnly={isReadOnly}
        styles={{ input: { textAlign: 'right' } }}
        value={draft ?? (value === null ? '' : toPercent(value))}
        onChange={setDraft}
        onBlur={finish}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter') finish();
        }}
      />
    </Group>
  );
}
