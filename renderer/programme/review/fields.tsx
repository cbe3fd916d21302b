/** Fields of a review: typing is local and kept on a pause and on leaving; one stay is one undo step. */
import { Textarea, TextInput } from '@mantine/core';
import { type Keep, useTypedLine, useTypedText } from '#renderer/state/use-typing';

interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly keep: Keep;
  readonly isReadOnly: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  /** What was just made is typed into. */
  readonly isFirst?: boolean;
}

export function LongField({
  label,
  value,
  keep,
  isReadOnly,
  hint,
  placeholder,
  isFirst = false,
}: TypedProps) {
  const typed = useTypedText(value, keep);
  return (
    <Textarea
      autoFocus={isFirst}
      label={label}
      description={hint}
      placeholder={placeholder}
      autosize
      minRows={1}
      maxRows={8}
      maxLength={20_000}
      readOnly={isReadOnly}
      {...typed}
    />
  );
}

export function LineField({ label, value, keep, isReadOnly, placeholder }: TypedProps) {
  const typed = useTypedLine(value, keep);
  return (
    <TextInput
      label={label}
      size="xs"
      placeholder={placeholder}
      maxLength={900}
      readOnly={isReadOnly}
      {...typed}
    />
  );
}
