/** A running import: what it does, how far it is, and a way out that leaves nothing behind. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { FileHandle } from '#core/desktop/desktop-api';
import type { Progress as ImportState } from '#core/evidence/evidence-api';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { importing, importStages } from '#core/i18n/messages/import';
import type { Translate } from '#core/i18n/translate';
import { formatShare } from '#core/metrics/format';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { type Pace, paceOf } from './import-pace';

interface ImportProgressProps {
  readonly file: FileHandle;
  readonly progress: ImportState | null;
  readonly onCancel: () => void;
}

/** 0 to 1; null: the end is not known. */
const shareDone = (progress: ImportState | null): number | null =>
  progress?.total ? Math.min(1, progress.done / progress.total) : null;

export function ImportProgress({ file, progress, onCancel }: ImportProgressProps) {
  const t = useTranslate();
  const language = useLanguage();
  const share = shareDone(progress);
  const pace = usePace(progress, share);
  const elapsed = useElapsed();
  // A stage that has only begun, or cannot tell how far it is, moves all the same.
  const isMeasured = share !== null && share > 0;
  const figures = [
    t(importStages[progress?.stage ?? 'reading']),
    ...(isMeasured ? [formatShare(share, language, 0)] : []),
    ...(progress && progress.rows > 0 ? [t(importing.rowsSoFar, { count: progress.rows })] : []),
    ...(pace.rowsPerSecond === null
      ? []
      : [t(importing.speed, { rows: t(importing.rowsSoFar, { count: pace.rowsPerSecond }) })]),
    ...(pace.secondsLeft === null ? [] : [t(importing.timeLeft, { time: timeText(t, pace.secondsLeft) })]),
  ];
  return (
    <Stack gap="md" py="lg">
      <Text fw={600}>{t(importing.running, { name: file.name })}</Text>
      <Progress
        size="lg"
        radius="sm"
        value={isMeasured ? share * 100 : 100}
        animated={!isMeasured}
        aria-label={t(importing.running, { name: file.name })}
      />
      <Group justify="space-between">
        <Stack gap={4}>
          <Text size="sm" role="status">
            {figures.join(' · ')}
          </Text>
          <Text size="xs" c="dimmed">
            {elapsed >= 2 && `${t(importing.elapsed, { time: timeText(t, elapsed) })} · `}
            {t(importing.leavesNothing)}
          </Text>
        </Stack>
        <Button variant="default" data-autofocus onClick={onCancel}>
          {t(evidenceWords.cancel)}
        </Button>
      </Group>
    </Stack>
  );
}

/** Seconds since the import began. */
function useElapsed(): number {
  const [start] = useState(() => performance.now());
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - start) / 1_000)), 1_000);
    return () => clearInterval(timer);
  }, [start]);
  return seconds;
}

/** Measured from where the stage began: stages differ in speed. */
function usePace(progress: ImportState | null, share: number | null): Pace {
  const start = useRef<{ stage: string; at: number; share: number } | null>(null);
  const now = performance.now();
  if (progress && start.current?.stage !== progress.stage)
    start.current = { stage: progress.stage, at: now, share: share ?? 0 };
  if (!progress || share === null || !start.current) return { rowsPerSecond: null, secondsLeft: null };
  return paceOf({ from: start.current.share, to: share, ms: now - start.current.at, rows: progress.rows });
}

const timeText = (t: Translate, seconds: number): string =>
  seconds < 60
    ? t(importing.seconds, { count: Math.max(1, Math.round(seconds)) })
    : t(importing.minutes, { count: Math.round(seconds / 60) });
