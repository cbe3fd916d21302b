/** A number that may be left empty: kept on Enter and on leaving. */
import { NumberInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useLanguage } from '#renderer/ui/language';

interface AmountFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly digits: number;
  readonly isReadOnly: boolean;
  readonly keep: (value: number | null) => void;
  readonly suffix?: string;
  readonly most?: number;
}

export function AmountField({
  label,
  value,
  digits,
  isReadOnly,
  keep,
  suffix,
  most = 1e9,
}: AmountFieldProps) {
  const isRussian = useLanguage() === 'ru';
  const [draft, setDraft] = useState<string | number | null>(null);
  const finish = () => {
    if (draft === '' && value !== null) keep(null);
    else if (typeof draft === 'number' && Number.isFinite(draft) && draft !== value) keep(draft);
    setDraft(null);
  };
  return (
    <NumberInput
      size="xs"
      label={label}
      hideControls
      min={0}
      max={most}
      decimalScale={digits}
      decimalSeparator={isRussian ? ',' : '.'}
      allowedDecimalSeparators={['.', ',']}
      thousandSeparator={isRussian ? '\u00a0' : ','}
      {...(suffix === undefined ? {} : { suffix })}
      readOnly={isReadOnly}
      value={draft ?? value ?? ''}
      onChange={setDraft}
      onBlur={finish}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter') finish();
      }}
    />
  );
}
