/** Who was left out and why, and what the comparison rests on. */
import { List, Stack, Text, Title } from '@mantine/core';
import type { OutcomeResult } from '#core/effort/analyse';
import type { EffortQuestion, EffortReply } from '#core/effort/effort-request';
import { assumptionNotes, leftOutNotes } from '#core/effort/notes';
import { effortText as text } from '#core/i18n/messages/effort';
import type { Message } from '#core/i18n/translate';
import { useLanguage, useTranslate } from '#renderer/ui/language';

interface EffortNotesProps {
  readonly reply: EffortReply;
  readonly results: readonly OutcomeResult[];
  readonly question: EffortQuestion;
}

export function EffortNotes({ reply, results, question }: EffortNotesProps) {
  const language = useLanguage();
  return (
    <Stack gap="lg">
      <Notes title={text.leftOut} notes={leftOutNotes(reply, results, language)} />
      <Notes title={text.assumptions} notes={assumptionNotes(reply, question, language)} />
    </Stack>
  );
}

function Notes({ title, notes }: { readonly title: Message; readonly notes: readonly string[] }) {
  const t = useTranslate();
  return (
    <Stack gap="xs" component="section">
      <Title order={3} fz="md">
        {t(title)}
      </Title>
      {notes.length === 0 ? (
        <Text size="sm">{t(text.nothingLeftOut)}</Text>
      ) : (
        <List size="sm" spacing={4}>
          {notes.map((note) => (
            <List.Item key={note}>{note}</List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}
