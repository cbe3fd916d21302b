/** What the rows of a file become: read as a sentence, corrected in place, checked against the first rows. */
import { Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '#core/desktop/app-error';
import type { FileHandle } from '#core/desktop/desktop-api';
import type { Mapping } from '#core/evidence/contact-fields';
import type { Preview } from '#core/evidence/evidence-views';
import { importing } from '#core/i18n/messages/import';
import { DialogFooter } from '#renderer/ui/dialog-footer';
import { useTranslate } from '#renderer/ui/language';
import { PanelHeader } from '#renderer/ui/panel-header';
import { Waiting } from '#renderer/ui/waiting';
import { ColumnsTable } from './columns-table';
import { FailureNote } from './failure-note';
import { FormatFields } from './format-fields';
import { problemsOfMapping } from './mapping-edit';
import { MappingSentence } from './mapping-sentence';
import { MaskingChoice } from './masking-choice';
import { QuestionsTable } from './questions-table';
import { ReadTable } from './read-table';
import { RejectedTable } from './rejected-table';
import { useRowsInView } from './rows-in-view';
import { saveMapping } from './save-mapping';
import { ScoreScales } from './score-scales';
import type { Guess } from './use-mapping';
import { WhoseChoice } from './whose-choice';

interface MappingFormProps {
  readonly file: FileHandle;
  readonly preview: Preview;
  readonly mapping: Mapping;
  readonly guess: Guess;
  readonly onChange: (mapping: Mapping) => void;
  readonly isRereading: boolean;
  readonly error: AppError | null;
  readonly onSheet: (sheet: string) => void;
  /** Files behind this one. */
  readonly waiting: number;
  /** Of several files with one mapping this one has other columns. */
  readonly isOther: boolean;
  readonly onStart: (mapping: Mapping, isForAll: boolean) => void;
  readonly onGiveUp: () => void;
}

export function MappingForm(props: MappingFormProps) {
  const { file, preview, mapping, guess, onChange, onSheet, isRereading, error } = props;
  const t = useTranslate();
  const [side, setSide] = useState<'written' | 'read'>('written');
  const [isWhole, setWhole] = useState(false);
  const rowsInView = useRowsInView();
  const rowCount = isWhole ? preview.rows.length : rowsInView;
  return (
    <Stack gap="md">
      <Stack gap="sm">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {file.name}
        </Text>
        <MappingSentence mapping={mapping} headers={preview.headers} onChange={onChange} />
        <Text size="sm" c="dimmed">
          {t(
            props.isOther
              ? importing.otherLayout
              : preview.isRemembered
                ? preview.isOfOtherName
                  ? importing.rememberedOther
                  : importing.remembered
                : importing.guessed,
          )}
        </Text>
      </Stack>
      <WhoseChoice mapping={mapping} onChange={onChange} />
      <FormatFields {...{ mapping, onSheet, onChange }} file={preview.file} />
      <Stack gap="sm">
        <PanelHeader title={t(importing.firstRows)} order={3}>
          {isRereading && <Waiting size="xs" label={t(importing.reading, { name: file.name })} />}
          <SegmentedControl
            size="xs"
            value={side}
            onChange={setSide}
            data={[
              { value: 'written', label: t(importing.asWritten) },
              { value: 'read', label: t(importing.asRead) },
            ]}
            aria-label={t(importing.firstRows)}
          />
        </PanelHeader>
        {side === 'written' ? (
          <ColumnsTable {...{ preview, guess, mapping, onChange }} rowCount={rowCount} />
        ) : (
          <ReadTable preview={preview} mapping={mapping} rowCount={rowCount} />
        )}
        {rowCount < preview.rows.length && (
          <Group>
            <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
              {t(importing.moreRows, { count: preview.rows.length - rowCount })}
            </Button>
          </Group>
        )}
      </Stack>
      {mapping.kind === 'counts' && (
        <Text size="sm" c="dimmed">
          {t(importing.stepsByName)}
        </Text>
      )}
      {mapping.kind === 'activity' && (
        <Text size="sm" c="dimmed">
          {t(importing.activityMeans)}
        </Text>
      )}
      {mapping.kind === 'survey' ? (
        <QuestionsTable mapping={mapping} headers={preview.headers} onChange={onChange} />
      ) : (
        <ScoreScales mapping={mapping} headers={preview.headers} onChange={onChange} />
      )}
      <MaskingChoice mapping={mapping} onChange={onChange} />
      <RejectedTable rows={preview.rejected} total={preview.rejectedTotal} isPart />
      {error && <FailureNote error={error} />}
      <MappingFooter {...props} />
    </Stack>
  );
}

function MappingFooter({
  file,
  preview,
  mapping,
  onStart,
  onGiveUp,
  isRereading,
  waiting,
}: MappingFormProps) {
  const t = useTranslate();
  const [isForAll, setForAll] = useState(true);
  const problems = problemsOfMapping(mapping, preview.headers);
  return (
    <DialogFooter>
      <Text size="sm" c="dimmed" role="status">
        {problems.length > 0 &&
          `${t(importing.problems)} ${problems.map((code) => t(importing[code])).join('; ')}`}
      </Text>
      <Group gap="sm" wrap="nowrap" style={{ flex: 'none' }}>
        {waiting > 0 && (
          <Checkbox
            size="sm"
            checked={isForAll}
            onChange={(event) => setForAll(event.currentTarget.checked)}
            label={t(importing.withRest, { count: waiting })}
          />
        )}
        <Button
          variant="subtle"
          disabled={problems.length > 0}
          onClick={() => void saveMapping(t, file.name, mapping)}
        >
          {t(importing.saveMapping)}
        </Button>
        <Button variant="default" onClick={onGiveUp}>
          {t(importing.anotherFile)}
        </Button>
        <Button disabled={problems.length > 0 || isRereading} onClick={() => onStart(mapping, isForAll)}>
          {t(importing.start)}
        </Button>
      </Group>
    </DialogFooter>
  );
}
