/** Deleting a source with all its data and, if wanted, with the quotes that were taken from it onto maps. */
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { SourceView } from '#core/evidence/evidence-views';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { sourcesScreen } from '#core/i18n/messages/sources';
import { requestEvidence } from '#renderer/state/evidence';
import { forgetQuotes, type QuotesOnMaps, quotesOfSource } from '#renderer/state/forget-source';
import { notify, valueOrNotice } from '#renderer/state/notices';
import { Dialog } from '#renderer/ui/dialog';
import { useTranslate } from '#renderer/ui/language';

interface RemoveSourceProps {
  readonly source: SourceView;
  readonly onDone: () => void;
  readonly onRemoved: () => void;
}

/** false: some are left, and the source has to stay. */
async function removeQuotes(
  name: string,
  mapIds: readonly string[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const { isDone, maps, files } = await forgetQuotes(name, mapIds, onProgress, signal);
  const total = mapIds.length;
  if (signal.aborted) notify({ message: sourcesScreen.quotesStopped, values: { name, done: maps, total } });
  else if (!isDone)
    notify({ message: sourcesScreen.quotesInPart, values: { name }, tone: 'bad', isSticky: true });
  if (files.length > 0)
    notify({
      message: sourcesScreen.quotesInFiles,
      values: { names: [...new Set(files)].join(', ') },
      isSticky: true,
    });
  return isDone && !signal.aborted;
}

async function removeSource({ id, name }: SourceView): Promise<boolean> {
  const removed = valueOrNotice(await requestEvidence('deleteSource', { sourceId: id }));
  if (!removed) return false;
  notify({ message: sourcesScreen.removed, values: { name, count: removed.rows } });
  if (!removed.isErased) notify({ message: sourcesScreen.notErased });
  return true;
}

function useQuotes(source: string): QuotesOnMaps | null {
  const [found, setFound] = useState<QuotesOnMaps | null>(null);
  useEffect(() => {
    let isHere = true;
    void quotesOfSource(source).then((quotes) => isHere && setFound(quotes));
    return () => {
      isHere = false;
    };
  }, [source]);
  return found;
}

/** The one question asked twice nowhere: what is deleted here cannot be brought back by undo. */
export function RemoveSource({ source, onDone, onRemoved }: RemoveSourceProps) {
  const t = useTranslate();
  const { name } = source;
  const found = useQuotes(name);
  const mapIds = found?.mapIds ?? [];
  const [isWithQuotes, setWithQuotes] = useState(false);
  const [isBusy, setBusy] = useState(false);
  /** null: no map is being gone through. */
  const [done, setDone] = useState<number | null>(null);
  const stop = useRef(new AbortController());
  const close = () => {
    stop.current.abort();
    onDone();
  };
  const remove = async () => {
    setBusy(true);
    const isFree = !isWithQuotes || (await removeQuotes(name, mapIds, setDone, stop.current.signal));
    setDone(null);
    const isRemoved = isFree && (await removeSource(source));
    setBusy(false);
    onDone();
    if (isRemoved) onRemoved();
  };
  return (
    <Dialog title={t(sourcesScreen.removeTitle)} size="md" onClose={close}>
      <Stack gap="lg">
        <Text>{t(sourcesScreen.removeAsk, { name, count: source.rows })}</Text>
        {found && mapIds.length > 0 && (
          <Checkbox
            label={
              found.quotes > 0
                ? t(sourcesScreen.quotesToo, { count: found.quotes })
                : t(sourcesScreen.quotesOnlyBefore)
            }
            description={t(sourcesScreen.quotesHint, { count: mapIds.length })}
            checked={isWithQuotes}
            disabled={isBusy}
            onChange={({ currentTarget }) => setWithQuotes(currentTarget.checked)}
          />
        )}
        <Group justify="space-between" gap="sm">
          <Text size="sm" c="dimmed" role="status">
            {done !== null && t(sourcesScreen.quotesProgress, { done: done + 1, total: mapIds.length })}
          </Text>
          <Group gap="sm">
            <Button variant="default" data-autofocus disabled={isBusy && done === null} onClick={close}>
              {t(evidenceWords.cancel)}
            </Button>
            <Button color="red" loading={isBusy} onClick={() => void remove()}>
              {t(sourcesScreen.removeYes)}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Dialog>
  );
}
