/** Minutes to files: in which formats and language, and for whom. */
import { Button, Checkbox, Group, Select, Stack } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { type MinutesFormat, minutesFormats, minutesNames } from '#core/desktop/minutes-options';
import type { Language } from '#core/document/records/field';
import type { Session } from '#core/document/records/session';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { confidentialityMarks } from '#core/export/contents-choice';
import { scene } from '#core/i18n/messages/scene';
import { sessions } from '#core/i18n/messages/sessions';
import { saveMinutes } from '#renderer/state/sessions';
import { useTranslate } from '#renderer/ui/language';
import styles from './record.module.css';

const { files } = sessions;
const languages: readonly { value: Language; label: string }[] = [
  { value: 'ru', label: 'Русский' },
  { value: 'en', label: 'English' },
];

export function MinutesForm({
  snapshot,
  session,
}: {
  readonly snapshot: Snapshot;
  readonly session: Session;
}) {
  const t = useTranslate();
  const [formats, setFormats] = useState<readonly MinutesFormat[]>(minutesFormats);
  const [language, setLanguage] = useState<Language>(mapOf(snapshot).language);
  const [mark, setMark] = useState<(typeof confidentialityMarks)[number]>('none');
  const [isRunning, setIsRunning] = useState(false);
  const save = async () => {
    setIsRunning(true);
    await saveMinutes(session.id, { formats: [...formats], language, confidentiality: mark });
    setIsRunning(false);
  };
  return (
    <Stack gap="sm">
      <Checkbox.Group
        label={t(files.minutesFormats)}
        value={[...formats]}
        onChange={(chosen) => setFormats(minutesFormats.filter((format) => chosen.includes(format)))}
      >
        <Group gap="md" mt={4}>
          {minutesFormats.map((format) => (
            <Checkbox key={format} value={format} label={minutesNames[format]} />
          ))}
        </Group>
      </Checkbox.Group>
      <div className={styles.formRow}>
        <Select
          label={t(files.minutesLanguage)}
          allowDeselect={false}
          data={languages}
          value={language}
          onChange={(value) => setLanguage(value === 'en' ? 'en' : 'ru')}
        />
        <Select
          label={t(files.mark)}
          allowDeselect={false}
          data={confidentialityMarks.map((each) => ({
            value: each,
            label: each === 'none' ? t(files.markNone) : t(scene[each]),
          }))}
          value={mark}
          onChange={(value) => setMark(confidentialityMarks.find((each) => each === value) ?? 'none')}
        />
      </div>
      <Button
        w="fit-content"
        leftSection={<IconFileText size={16} aria-hidden />}
        disabled={formats.length === 0}
        loading={isRunning}
        onClick={() => void save()}
      >
        {t(files.save)}
      </Button>
    </Stack>
  );
}
