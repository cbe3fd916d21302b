/** A customer's masked words, the found ones marked; text nodes only, whatever the words contain. */
import { Mark, Text } from '@mantine/core';
import { Fragment } from 'react';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { useTranslate } from '#renderer/ui/language';
import { segmentsOf, type Term } from './matched-words';

interface ContactTextProps {
  readonly text: string;
  readonly terms: readonly Term[];
  /** What expressions found in it. */
  readonly found?: readonly string[] | undefined;
  /** Lines shown; left out: all of them. */
  readonly lines?: number | undefined;
}

export function ContactText({ text, terms, found, lines }: ContactTextProps) {
  const t = useTranslate();
  if (text.trim() === '')
    return (
      <Text size="sm" c="dimmed" fs="italic">
        {t(evidenceWords.noText)}
      </Text>
    );
  let at = 0;
  return (
    <Text
      size="sm"
      style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
      {...(lines === undefined ? {} : { lineClamp: lines })}
    >
      {segmentsOf(text, terms, found).map((segment) => {
        const key = at;
        at += segment.text.length;
        return segment.isMatch ? (
          <Mark key={key}>{segment.text}</Mark>
        ) : (
          <Fragment key={key}>{segment.text}</Fragment>
        );
      })}
    </Text>
  );
}
