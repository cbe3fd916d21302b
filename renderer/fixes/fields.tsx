/** Fields of a fix: typing is local and kept on a pause, on Enter, on leaving; one stay is one undo step. */
import { Autocomplete, Group, Text, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Fix } from '#core/document/records/fix';
import { fixes as text } from '#core/i18n/messages/fixes';
import { type Keep, useTypedLine, useTypedText, useTyping } from '#renderer/state/use-typing';
import { useTranslate } from '#renderer/ui/language';
import { linkButtonsWidth } from '#renderer/ui/link-buttons';
import { NumberField } from '#renderer/ui/number-field';

interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly keep: Keep;
  readonly isReadOnly: boolean;
  readonly placeholder?: string;
}

interface LineFieldProps extends TypedProps {
  readonly isAsked?: boolean;
  readonly aside?: ReactNode;
  readonly error?: string | null;
}

export function LineField(props: LineFieldProps) {
  const { label, value, keep, isReadOnly, placeholder, isAsked = false, aside, error = null } = props;
  const field = useRef<HTMLInputElement>(null);
  const typed = useTypedLine(value, keep);
  useEffect(() => {
    if (isAsked) field.current?.select();
  }, [isAsked]);
  return (
    <TextInput
      ref={field}
      label={label}
      placeholder={placeholder}
      maxLength={1_000}
      readOnly={isReadOnly}
      error={error}
      rightSection={aside}
      {...(aside ? { rightSectionWidth: linkButtonsWidth } : {})}
      {...typed}
    />
  );
}

export function LongField({ label, value, keep, isReadOnly, placeholder }: TypedProps) {
  const typed = useTypedText(value, keep);
  return (
    <Textarea
      label={label}
      placeholder={placeholder}
      autosize
      minRows={3}
      maxRows={14}
      maxLength={50_000}
      readOnly={isReadOnly}
      {...typed}
    />
  );
}

/** A name with those used before to choose from. */
export function NameField({
  label,
  value,
  keep,
  isReadOnly,
  known,
}: TypedProps & { readonly known: readonly string[] }) {
  const typing = useTyping(value, keep);
  return (
    <Autocomplete
      label={label}
      data={[...known]}
      limit={8}
      openOnFocus={false}
      maxLength={1_000}
      readOnly={isReadOnly}
      value={typing.text}
      onChange={typing.type}
      onOptionSubmit={() => typing.finish()}
      onBlur={typing.leave}
    />
  );
}

interface EffortFieldProps {
  readonly value: Fix['effort'];
  readonly keep: (value: Fix['effort']) => void;
  readonly isReadOnly: boolean;
}

/** From so many person-days to so many; one of them alone means both. */
export function EffortField({ value, keep, isReadOnly }: EffortFieldProps) {
  const t = useTranslate();
  const change = (end: 'low' | 'high', days: number | null) => {
    if (days === null) return keep(null);
    const other = value?.[end === 'low' ? 'high' : 'low'] ?? days;
    keep(
      end === 'low' ? { low: days, high: Math.max(days, other) } : { low: Math.min(days, other), high: days },
    );
  };
  const common = { isReadOnly, group: t(text.effort), max: 100_000, decimals: 1 };
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {t(text.effort)}
      </Text>
      <Group gap="xs" wrap="nowrap" grow>
        <NumberField
          {...common}
          label={t(text.from)}
          value={value?.low ?? null}
          keep={(days) => change('low', days)}
        />
        <NumberField
          {...common}
          label={t(text.to)}
          value={value?.high ?? null}
          keep={(days) => change('high', days)}
        />
      </Group>
    </div>
  );
}
