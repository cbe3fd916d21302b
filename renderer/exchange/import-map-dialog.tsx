/** Another program's file before it becomes a map: what was understood, what has no place, which page. */
import { Alert, Button, Group, Loader, NativeSelect, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconFileImport } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AppError } from '#core/desktop/app-error';
import type { FileHandle, ForeignContents } from '#core/desktop/desktop-api';
import { lossLines } from '#core/file/formats/foreign-formats';
import { errorMessage } from '#core/i18n/messages/errors';
import { exchange, readFormatNames } from '#core/i18n/messages/exchange';
import { chooseForeign, useForeign } from '#renderer/state/foreign-files';
import { paintThumbnail } from '#renderer/state/thumbnail';
import { closeDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { DialogFooter } from '#renderer/ui/dialog-footer';
import { FactList } from '#renderer/ui/fact-list';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { factsOf } from './facts-of';
import styles from './import-map.module.css';
import { makeMap } from './make-map';
import { type ForeignState, useForeignMap } from './use-foreign-map';

export function ImportMapDialog() {
  const t = useTranslate();
  const file = useForeign((state) => state.file);
  return (
    <Dialog title={t(exchange.importTitle)} onClose={closeDialog} size={720}>
      {/* Another file begins at its first page. */}
      {file && <Preview key={file.token} file={file} />}
    </Dialog>
  );
}

function Preview({ file }: { readonly file: FileHandle }) {
  const [page, setPage] = useState(0);
  const state = useForeignMap(file, page);
  return (
    <Stack gap="md">
      {state.kind === 'reading' && <Reading name={file.name} />}
      {state.kind === 'refused' && <Refused error={state.error} />}
      {state.kind === 'read' && <Understood name={file.name} map={state.map} onPage={setPage} />}
      <Buttons state={state} />
    </Stack>
  );
}

function Reading({ name }: { readonly name: string }) {
  const t = useTranslate();
  return (
    <Group gap="sm" mih={120}>
      <Loader size="sm" />
      <Text size="sm" role="status">
        {t(exchange.reading, { name })}
      </Text>
    </Group>
  );
}

function Refused({ error }: { readonly error: AppError }) {
  const t = useTranslate();
  return (
    <Stack gap="sm">
      <Alert
        color="red"
        variant="light"
        role="alert"
        icon={<IconAlertCircle size={18} />}
        title={t(exchange.notRead)}
      >
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t(errorMessage(error), error.details)}
        </Text>
      </Alert>
      <Text size="sm">{t(exchange.whatIsRead)}</Text>
      <Text size="sm" c="dimmed">
        {t(exchange.contactsInstead)}
      </Text>
    </Stack>
  );
}

interface UnderstoodProps {
  readonly name: string;
  readonly map: Extract<ForeignState, { kind: 'read' }>['map'];
  readonly onPage: (page: number) => void;
}

function Understood({ name, map: { contents, snapshot }, onPage }: UnderstoodProps) {
  const t = useTranslate();
  const language = useLanguage();
  const picture = useMemo(() => paintThumbnail(snapshot)?.address ?? null, [snapshot]);
  const title = snapshot.byKind.map[0]?.title ?? '';
  return (
    <>
      <div>
        <Text fw={600} size="lg" style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Text>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t(exchange.from, { name, format: t(readFormatNames[contents.format]) })}
        </Text>
      </div>
      {contents.pages.length > 1 && <PageChoice contents={contents} onPage={onPage} />}
      {picture && <img className={styles.picture} src={picture} alt="" />}
      <div>
        <Text size="sm" fw={600}>
          {t(exchange.understood)}
        </Text>
        <Text size="sm" role="status">
          {factsOf(snapshot)
            .map(({ message, count }) => t(message, { count }))
            .join(' · ')}
        </Text>
      </div>
      {contents.left.length === 0 ? (
        <Text size="sm">{t(exchange.nothingLost)}</Text>
      ) : (
        <div>
          <Text size="sm" fw={600}>
            {t(exchange.withoutPlace)}
          </Text>
          <FactList lines={lossLines(contents.left, language)} label={t(exchange.withoutPlace)} />
        </div>
      )}
      <Text size="sm" c="dimmed">
        {t(exchange.becomesNew)}
      </Text>
    </>
  );
}

interface PageChoiceProps {
  readonly contents: ForeignContents;
  readonly onPage: (page: number) => void;
}

function PageChoice({ contents: { pages, page, format }, onPage }: PageChoiceProps) {
  const t = useTranslate();
  return (
    <NativeSelect
      label={t(format === 'xlsx' ? exchange.sheet : exchange.page)}
      value={String(page)}
      onChange={(event) => onPage(Number(event.currentTarget.value))}
      data={pages.map((title, index) => ({
        value: String(index),
        label: title === '' ? t(exchange.pageNumber, { number: index + 1 }) : title,
      }))}
    />
  );
}

function Buttons({ state }: { readonly state: ForeignState }) {
  const t = useTranslate();
  const make = (): void => {
    if (state.kind !== 'read') return;
    closeDialog();
    void makeMap(state.map.records);
  };
  const isRefused = state.kind === 'refused';
  // Enter makes the map as soon as there is one to make.
  const create = useRef<HTMLButtonElement>(null);
  const isRead = state.kind === 'read';
  useEffect(() => {
    if (isRead) create.current?.focus();
  }, [isRead]);
  return (
    <DialogFooter>
      <Button
        variant={isRefused ? 'filled' : 'default'}
        leftSection={<IconFileImport size={16} aria-hidden />}
        onClick={() => void chooseForeign()}
      >
        {t(exchange.another)}
      </Button>
      <Group gap="sm">
        <Button variant="default" onClick={closeDialog}>
          {t(exchange.cancel)}
        </Button>
        {!isRefused && (
          <Button ref={create} disabled={state.kind !== 'read'} onClick={make}>
            {t(exchange.create)}
          </Button>
        )}
      </Group>
    </DialogFooter>
  );
}
