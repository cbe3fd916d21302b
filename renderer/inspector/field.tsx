/** Fields of the inspector: typing is local and kept on a pause, on Enter, on leaving. */
import { NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type Keep, useTyping } from '#renderer/state/use-typing';
import { stopEditing } from '#renderer/state/view';
import { useLanguage } from '#renderer/ui/language';
import { PanelHeader } from '#renderer/ui/panel-header';

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, aside, children }: SectionProps) {
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <PanelHeader title={title} order={3}>
        {aside}
      </PanelHeader>
      {children}
    </Stack>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly keep: Keep;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly isLong?: boolean;
  /** The person asked to type here: the field takes the keyboard, its words chosen. */
  readonly isAsked?: boolean;
}

export function TextField({
  label,
  value,
  keep,
  hint,
  placeholder,
  isLong = false,
  isAsked = false,
}: TextFieldProps) {
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    line.current?.select();
    stopEditing();
  }, [isAsked]);
  const typing = useTyping(value, keep);
  const common = {
    label,
    placeholder,
    value: typing.text,
    onBlur: typing.leave,
    ...(hint === undefined ? {} : { description: hint }),
  };
  if (isLong)
    return (
      <Textarea
        {...common}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={50_000}
        onChange={(event) => typing.type(event.currentTarget.value)}
      />
    );
  return (
    <TextInput
      {...common}
      ref={line}
      maxLength={1_000}
      onChange={(event) => typing.type(event.currentTarget.value)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) typing.finish();
      }}
    />
  );
}

interface NumberFieldProps {
  readonly label: string;
  /** null: not known. */
  readonly value: number | null;
  readonly keep: (value: number | null) => void;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
  readonly suffix?: string;
}

/** A number as the language writes it; both decimal signs are taken. Kept on Enter and on leaving. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, keep, placeholder, hint, min = 0, max, decimals = 0, suffix } = props;
  const isRussian = useLanguage() === 'ru';
  const [draft, setDraft] = useState<string | number | null>(null);
  const finish = () => {
    if (draft === null) return;
    setDraft(null);
    if (draft === '') keep(null);
    else if (typeof draft === 'number' && Number.isFinite(draft)) keep(draft);
  };
  return (
    <NumberInput
      label={label}
      placeholder={placeholder}
      {...(hint === undefined ? {} : { description: hint })}
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
      hideControls
    />
  );
}
