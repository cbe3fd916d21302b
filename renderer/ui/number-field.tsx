/** A number as the language writes it; both decimal signs are taken. Kept on Enter and on leaving. */
import { NumberInput, type NumberInputProps } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useLanguage } from './language';

interface NumberFieldProps {
  readonly label: string;
  /** Where the label of a group says the most of it, and room is short: `label` shows in the empty field alone. */
  readonly group?: string;
  /** null: not known. */
  readonly value: number | null;
  readonly keep: (value: number | null) => void;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
  readonly suffix?: string;
  readonly size?: 'xs' | 'sm';
  readonly isReadOnly?: boolean;
}

const namesOf = ({ label, group, placeholder, hint }: NumberFieldProps): NumberInputProps => ({
  ...(group === undefined ? { label } : { 'aria-label': `${group}: ${label}` }),
  ...(placeholder === undefined && group === undefined ? {} : { placeholder: placeholder ?? label }),
  ...(hint === undefined ? {} : { description: hint }),
});

export function NumberField(props: NumberFieldProps) {
  const { value, keep, min = 0, max, decimals = 0, suffix, size = 'sm', isReadOnly = false } = props;
  const isRussian = useLanguage() === 'ru';
  const [draft, setDraft] = useState<string | number | null>(null);
  const finish = () => {
    setDraft(null);
    if (draft === '') {
      if (value !== null) keep(null);
    } else if (typeof draft === 'number' && Number.isFinite(draft) && draft !== value) keep(draft);
  };
  return (
    <NumberInput
      {...namesOf(props)}
      size={size}
      value={draft ?? value ?? ''}
      onChange={setDraft}
      onBlur={finish}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter') finish();
      }}
      min={min}
      {...(max === undefined ? {} : { max })}
      {...(suffix === undefined ? {} : { suffix })}
      decimalScale={decimals}
      allowDecimal={decimals > 0}
      decimalSeparator={isRussian ? ',' : '.'}
      thousandSeparator={isRussian ? '\u00a0' : ','}
      allowedDecimalSeparators={['.', ',']}
      readOnly={isReadOnly}
      hideControls
    />
  );
}
