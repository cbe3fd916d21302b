/** Fields of a request: typing is local and kept on a pause, on Enter, on leaving; one stay is one undo step. */
import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { type Keep, useTypedLine, useTypedText } from '#renderer/state/use-typing';
import { linkButtonsWidth } from '#renderer/ui/link-buttons';

interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly keep: Keep;
  readonly isReadOnly: boolean;
  readonly placeholder?: string;
  readonly hint?: string;
}

interface LineFieldProps extends TypedProps {
  readonly aside?: ReactNode;
  readonly error?: string | null;
}

export function LineField(props: LineFieldProps) {
  const { label, value, keep, isReadOnly, placeholder, aside, error = null } = props;
  const typed = useTypedLine(value, keep);
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      maxLength={900}
      readOnly={isReadOnly}
      error={error}
      rightSection={aside}
      {...(aside ? { rightSectionWidth: linkButtonsWidth } : {})}
      {...typed}
    />
  );
}

export function LongField({ label, value, keep, isReadOnly, placeholder, hint }: TypedProps) {
  const typed = useTypedText(value, keep);
  return (
    <Textarea
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={placeholder}
      autosize
      minRows={2}
      maxRows={12}
      maxLength={20_000}
      readOnly={isReadOnly}
      {...typed}
    />
  );
}

interface TeamChoiceProps {
  readonly label: string;
  readonly known: readonly string[];
  readonly value: string;
  readonly change: (team: string) => void;
  readonly finish?: (team: string) => void;
}

/** A team of the programme, one that has requests already, or a new name. */
export const TeamChoice = ({ label, known, value, change, finish }: TeamChoiceProps) => (
  <Autocomplete
    size="xs"
    w={200}
    aria-label={label}
    placeholder={label}
    data={[...new Set(known)]}
    limit={12}
    maxLength={200}
    value={value}
    onChange={change}
    onOptionSubmit={(team) => finish?.(team)}
    onKeyDown={(event: KeyboardEvent) => {
      if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.defaultPrevented) finish?.(value);
      event.stopPropagation();
    }}
  />
);

interface TeamFieldProps {
  readonly label: string;
  readonly known: readonly string[];
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly keep: (team: string) => void;
}

/** Whose task it is. It changes hands when a name is chosen or finished: no team has it while it is typed. */
export function TeamField({ label, known, value, isReadOnly, keep }: TeamFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const finish = (team: string) => {
    setDraft(null);
    if (team.trim() !== '' && team.trim() !== value) keep(team.trim());
  };
  return (
    <Autocomplete
      label={label}
      data={[...new Set(known)]}
      limit={12}
      openOnFocus={false}
      maxLength={200}
      readOnly={isReadOnly}
      value={draft ?? value}
      onChange={setDraft}
      onOptionSubmit={finish}
      onBlur={() => draft !== null && finish(draft)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.defaultPrevented)
          finish(draft ?? value);
      }}
    />
  );
}
