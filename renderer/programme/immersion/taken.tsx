/** Ideas, faults and rules that guests took away from a visit, and what became of them. */
import { Autocomplete, Badge, Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { type CaptureKind, captureKinds } from '#core/document/records/capture';
import { captureKindNames } from '#core/i18n/messages/capture';
import { captured } from '#core/i18n/messages/captured';
import { visitTaken as text } from '#core/i18n/messages/immersion-visit';
import { becameText } from '#core/immersion/note';
import { guestsOf, takenFrom } from '#core/immersion/visits';
import { firstWords } from '#core/words/thing-words';
import { makeGrowthPoint, makeRequest } from '#renderer/state/captures';
import { dropTaken, writeTaken } from '#renderer/state/immersion';
import { useOpenMap } from '#renderer/state/open-map';
import { IconAction } from '#renderer/ui/icon-action';
import { useTranslate } from '#renderer/ui/language';
import styles from './immersion.module.css';
import type { VisitProps } from './visit-detail';

const longestTitle = 120;

export function Taken({ visit, canEdit }: VisitProps) {
  const t = useTranslate();
  const snapshot = useOpenMap((state) => state.snapshot);
  if (!snapshot) return null;
  const taken = takenFrom(snapshot, visit.id);
  return (
    <Stack gap="xs" component="section" aria-label={t(text.title)}>
      <Title order={3} fz="md">
        {t(text.title)}
      </Title>
      {taken.length === 0 ? (
        <Text c="dimmed" fz="sm">
          {t(text.none)}
        </Text>
      ) : (
        <ul className={styles.taken}>
          {taken.map((capture) => (
            <li key={capture.id}>
              <Badge variant="default" tt="none" fw={500}>
                {t(captureKindNames[capture.captureKind])}
              </Badge>
              <span className={styles.grow} dir="auto">
                {capture.text}
                {capture.takenBy !== '' && <span className={styles.soft}> — {capture.takenBy}</span>}
              </span>
              {capture.state.status !== 'waiting' && (
                <span className={styles.soft}>{t(becameText(snapshot, capture))}</span>
              )}
              {canEdit && capture.state.status === 'waiting' && (
                <Group gap={4} wrap="nowrap">
                  <Button
                    variant="default"
                    size="compact-xs"
                    onClick={() => makeRequest(capture.id, firstWords(capture.text, longestTitle))}
                  >
                    {t(captured.toRequest)}
                  </Button>
                  <Button
                    variant="default"
                    size="compact-xs"
                    onClick={() => makeGrowthPoint(capture.id, firstWords(capture.text, longestTitle))}
                  >
                    {t(captured.toFix)}
                  </Button>
                  <IconAction
                    variant="subtle"
                    color="gray"
                    size="sm"
                    label={t(text.remove, { text: capture.text })}
                    icon={<IconTrash size={16} />}
                    onClick={() => dropTaken(capture.id)}
                  />
                </Group>
              )}
            </li>
          ))}
        </ul>
      )}
      {canEdit && <Write visit={visit} names={guestsOf(snapshot, visit.id).map(({ name }) => name)} />}
    </Stack>
  );
}

function Write({ visit, names }: Pick<VisitProps, 'visit'> & { readonly names: readonly string[] }) {
  const t = useTranslate();
  const [kind, setKind] = useState<CaptureKind>('idea');
  const [words, setWords] = useState('');
  const [by, setBy] = useState('');
  const first = useRef<HTMLInputElement>(null);
  return (
    <Group
      component="form"
      align="flex-end"
      gap="sm"
      wrap="nowrap"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() === '') return;
        writeTaken(visit.id, kind, words, by);
        setWords('');
        first.current?.focus();
      }}
    >
      <Select
        w={170}
        label={t(text.kind)}
        allowDeselect={false}
        data={captureKinds.map((value) => ({ value, label: t(captureKindNames[value]) }))}
        value={kind}
        onChange={(value) => setKind(captureKinds.find((each) => each === value) ?? 'idea')}
      />
      <TextInput
        ref={first}
        flex={3}
        label={t(text.text)}
        maxLength={5_000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Autocomplete
        flex={1}
        miw={120}
        label={t(text.by)}
        data={[...new Set(names.filter((name) => name !== ''))]}
        maxLength={200}
        value={by}
        onChange={setBy}
      />
      <Button type="submit" variant="default" disabled={words.trim() === ''}>
        {t(text.add)}
      </Button>
    </Group>
  );
}
