/** The monthly note, as it will be read; copied as text, saved as Markdown or as a page. */
import { Button, Group, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { MonthPickerInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { IconCopy, IconMarkdown, IconWorld } from '@tabler/icons-react';
import { useState } from 'react';
import { visitNote as text } from '#core/i18n/messages/immersion-results';
import { monthlyNote } from '#core/immersion/note';
import { noteHtml, noteMarkdown, notePlain } from '#core/immersion/note-files';
import type { MinutesSection } from '#core/sessions/minutes-section';
import { useImmersion } from '#renderer/state/immersion';
import { copyWords, saveText } from '#renderer/state/immersion-files';
import { useOpenMap } from '#renderer/state/open-map';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './immersion.module.css';

export function MonthlyNote() {
  const t = useTranslate();
  const own = useLanguage();
  const snapshot = useOpenMap((state) => state.snapshot);
  const shown = useImmersion((screen) => screen.month);
  const [month, setMonth] = useState(shown);
  const [language, setLanguage] = useState(own);
  if (!snapshot) return null;
  const note = monthlyNote(snapshot, month, language);
  const name = t(text.fileName, { month });
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end">
        <Group gap="sm" align="flex-end">
          <MonthPickerInput
            size="xs"
            w={180}
            label={t(text.month)}
            locale={own}
            valueFormat="MMMM YYYY"
            value={`${month}-01`}
            onChange={(day) => day !== null && setMonth(day.slice(0, 7))}
          />
          <SegmentedControl
            size="xs"
            aria-label={t(text.language)}
            value={language}
            onChange={(value) => setLanguage(value === 'en' ? 'en' : 'ru')}
            data={[
              { value: 'ru', label: 'Русский' },
              { value: 'en', label: 'English' },
            ]}
          />
        </Group>
        <Group gap="sm">
          <Button
            size="xs"
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={() => copyWords(notePlain(note))}
          >
            {t(text.copy)}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconMarkdown size={16} aria-hidden />}
            onClick={() => void saveText(name, noteMarkdown(note), 'md')}
          >
            {t(text.saveMarkdown)}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconWorld size={16} aria-hidden />}
            onClick={() => void saveText(name, noteHtml(note), 'html')}
          >
            {t(text.saveHtml)}
          </Button>
        </Group>
      </Group>
      <article className={styles.note} aria-label={t(text.preview)} lang={language}>
        <Title order={2} fz="xl">
          {note.title}
        </Title>
        {note.invented !== '' && <Text fw={600}>{note.invented}</Text>}
        {note.sections.map((section) => (
          <NoteSection key={section.title} section={section} />
        ))}
      </article>
    </Stack>
  );
}

function NoteSection({ section: { title, sentences, items, table } }: { readonly section: MinutesSection }) {
  return (
    <section>
      <Title order={3} fz="md" mt="lg" mb={4}>
        {title}
      </Title>
      {sentences.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li key={item} dir="auto">
              {item}
            </li>
          ))}
        </ul>
      )}
      {table !== null && (
        <Table fz="sm" className={styles.table}>
          <Table.Thead>
            <Table.Tr>
              {table.columns.map((column) => (
                <Table.Th key={column.title} className={column.isNumber ? (styles.number ?? '') : ''}>
                  {column.title}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {table.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a note never change places
              <Table.Tr key={index}>
                {row.map((cell, at) => (
                  <Table.Td
                    key={table.columns[at]?.title ?? at}
                    className={table.columns[at]?.isNumber ? (styles.number ?? '') : ''}
                    dir="auto"
                  >
                    {cell}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
