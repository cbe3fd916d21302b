/** What kind of visit it is and how many it takes, asked alike of a new one and of one that is there. */
import { NumberInput, Select } from '@mantine/core';
import { type VisitFormat, visitFormats } from '#core/document/records/session';
import { visitForm } from '#core/i18n/messages/immersion-visit';
import { visitFormatNames } from '#core/i18n/messages/immersion-words';
import { useTranslate } from '#renderer/ui/language';

interface InputProps<Value> {
  readonly value: Value;
  readonly change: (value: Value) => void;
  readonly isReadOnly?: boolean;
}

export function FormatInput({ value, change, isReadOnly = false }: InputProps<VisitFormat>) {
  const t = useTranslate();
  return (
    <Select
      label={t(visitForm.format)}
      allowDeselect={false}
      readOnly={isReadOnly}
      data={visitFormats.map((format) => ({ value: format, label: t(visitFormatNames[format]) }))}
      value={value}
      onChange={(chosen) => {
        const format = visitFormats.find((each) => each === chosen);
        if (format) change(format);
      }}
    />
  );
}

/** null: as many as like. */
export function CapacityInput({ value, change, isReadOnly = false }: InputProps<number | null>) {
  const t = useTranslate();
  return (
    <NumberInput
      label={t(visitForm.capacity)}
      placeholder={t(visitForm.noLimit)}
      min={0}
      max={10_000}
      allowDecimal={false}
      readOnly={isReadOnly}
      value={value ?? ''}
      onChange={(typed) => {
        const capacity = typeof typed === 'number' ? typed : null;
        if (capacity !== value) change(capacity);
      }}
    />
  );
}
