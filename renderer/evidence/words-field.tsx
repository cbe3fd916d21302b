/** Where words to be found among contacts or ideas are typed. */
import { TextInput, type TextInputProps } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { searchScreen } from '#core/i18n/messages/evidence';
import { useTranslate } from '#renderer/ui/language';

interface WordsFieldProps extends Pick<TextInputProps, 'onFocus' | 'onKeyDown'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
}

export function WordsField({ label, onChange, ...input }: WordsFieldProps) {
  const t = useTranslate();
  return (
    <TextInput
      {...input}
      data-autofocus
      size="md"
      type="search"
      maxLength={1_000}
      leftSection={<IconSearch size={18} />}
      placeholder={t(searchScreen.wordsHint)}
      aria-label={label}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
