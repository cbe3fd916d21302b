/** Fields of the inspector: typing is local and kept on a pause, on Enter, on leaving. */
import { Stack, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { type Keep, useTyping } from '#renderer/state/use-typing';
import { stopEditing } from '#renderer/state/view';
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
