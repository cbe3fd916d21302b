/** Fields of a session: typing is local and kept on a pause, on Enter, on leaving; one stay is one undo step. */
import { Textarea, TextInput, type TextInputProps } from '@mantine/core';
import { type Keep, useTypedLine, useTypedText } from '#renderer/state/use-typing';

interface TypedLineProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  readonly value: string;
  readonly keep: Keep;
}

export function TypedLine({ value, keep, ...rest }: TypedLineProps) {
  const typed = useTypedLine(value, keep);
  return <TextInput maxLength={1_000} {...rest} {...typed} />;
}

interface TypedTextProps {
  readonly label: string;
  readonly value: string;
  readonly keep: Keep;
  readonly isReadOnly: boolean;
}

/** Named by its label without showing it: the row around it says what it is. */
export function TypedText({ label, value, keep, isReadOnly }: TypedTextProps) {
  const typed = useTypedText(value, keep);
  return (
    <Textarea
      aria-label={label}
      autosize
      minRows={1}
      maxRows={8}
      maxLength={50_000}
      readOnly={isReadOnly}
      {...typed}
    />
  );
}
