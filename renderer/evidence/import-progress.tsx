/** A running import: what it does, how far it is, and a way out that leaves nothing behind. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { FileHandle } from '#core/desktop/desktop-api';
import type { Progress as ImportState } from '#core/evidence/evidence-messages';
import { furtherImported, type ImportShare, nothingImported } from '#core/evidence/import-progress';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { importing } from '#core/i18n/messages/import';
import { importStages } from '#core/i18n/messages/import-names';
import type { Translate } from '#core/i18n/translate';
import { formatShare } from '#core/metrics/format';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { type Guess, guessFurther, leftOf, paceOf, shownSeconds } from './import-pace';

interface ImportProgressProps {
  readonly file: FileHandle;
  readonly progress: ImportState | null;
  readonly onCancel: () => void;
}

export function ImportProgress({ file, progress, onCancel }: ImportProgressProps) {
  const t = useTranslate();
  const language = useLanguage();
  const elapsed = useElapsed();
  const { share, guess } = useShare(progress, elapsed);
  const { rowsPerSecond } = paceOf({ share: share ?? 0, ms: elapsed, rows: progress?.rows ?? 0 });
  const seconds = Math.floor(elapsed / 1_000);
  const figures = [
    t(importStages[progress?.stage ?? 'reading']),
    ...(share === null ? [] : [formatShare(share, language, 0)]),
    ...(progress && progress.rows > 0 ? [t(importing.rowsSoFar, { count: progress.rows })] : []),
    ...(rowsPerSecond === null
      ? []
      : [t(importing.speed, { rows: t(importing.rowsSoFar, { count: rowsPerSecond }) })]),
    ...(guess === null
      ? []
      : [t(importing.timeLeft, { time: timeText(t, shownSeconds(leftOf(guess, elapsed))) })]),
  ];
  return (
    <Stack gap="md" py="lg">
      <Text fw={600}>{t(importing.running, { name: file.name })}</Text>
      <Progress
        size="lg"
        radius="sm"
        // What cannot tell how far it is moves all the same.
        value={share === null ? 100 : share * 100}
        animated={share === null}
        transitionDuration={300}
        aria-label={t(importing.running, { name: file.name })}
      />
      <Group justify="space-between">
        <Stack gap={4}>
          <Text size="sm" role="status">
            {figures.join(' · ')}
          </Text>
          <Text size="xs" c="dimmed">
            {seconds >= 2 && `${t(importing.elapsed, { time: timeText(t, seconds) })} · `}
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

interface Known extends ImportShare {
  readonly progress: ImportState | null;
  readonly guess: Guess | null;
}

/** Of the whole import; only ever grows. */
function useShare(progress: ImportState | null, ms: number): Known {
  const [known, setKnown] = useState<Known>({ progress, guess: null, ...nothingImported });
  if (progress === null || progress === known.progress) return known;
  const share = furtherImported(known, progress);
  const isFurther = share.share !== null && share.share !== known.share;
  const guess = isFurther ? guessFurther(known.guess, { share: share.share, ms, rows: 0 }) : known.guess;
  const next = { progress, guess, ...share };
  setKnown(next);
  return next;
}

const tickMs = 500;

/** Milliseconds since the import began. */
function useElapsed(): number {
  const [start] = useState(() => performance.now());
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setElapsed(performance.now() - start), tickMs);
    return () => clearInterval(timer);
  }, [start]);
  return elapsed;
}

const timeText = (t: Translate, seconds: number): string =>
  seconds < 60
    ? t(importing.seconds, { count: Math.max(1, Math.round(seconds)) })
    : t(importing.minutes, { count: Math.round(seconds / 60) });
