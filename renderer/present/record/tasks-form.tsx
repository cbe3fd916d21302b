/** Fixes of a session as a table that a tracker imports. */
import { Button, Select, Stack, TextInput } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import type { Session } from '#core/document/records/session';
import { type Tracker, trackerNames, trackers } from '#core/export/tracker-tables';
import { sessions } from '#core/i18n/messages/sessions';
import { saveTasks } from '#renderer/state/sessions';
import { useTranslate } from '#renderer/ui/language';
import styles from './record.module.css';

const { files } = sessions;

export function TasksForm({ session }: { readonly session: Session }) {
  const t = useTranslate();
  const [tracker, setTracker] = useState<Tracker>('jira');
  const [project, setProject] = useState('');
  const [reporter, setReporter] = useState('');
  return (
    <Stack gap="sm">
      <div className={styles.formRow}>
        <Select
          label={t(files.tasks)}
          allowDeselect={false}
          data={trackers.map((each) => ({ value: each, label: trackerNames[each] }))}
          value={tracker}
          onChange={(value) => setTracker(trackers.find((each) => each === value) ?? 'jira')}
        />
        {tracker === 'youTrack' && (
          <>
            <TextInput
              label={t(files.project)}
              value={project}
              onChange={(event) => setProject(event.currentTarget.value)}
            />
            <TextInput
              label={t(files.reporter)}
              value={reporter}
              onChange={(event) => setReporter(event.currentTarget.value)}
            />
          </>
        )}
      </div>
      <Button
        w="fit-content"
        variant="default"
        leftSection={<IconTable size={16} aria-hidden />}
        onClick={() =>
          void saveTasks(session.id, { tracker, project: project.trim(), reporter: reporter.trim() })
        }
      >
        {t(files.saveTasks)}
      </Button>
    </Stack>
  );
}
