/** The matrix: effort across, forecast effect upwards, both with their ranges. What cannot be placed is listed beside. */
import { Stack, Text, UnstyledButton } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { ListedFix } from '#core/fixes/listed-fix';
import { type Matrix, type MissingPart, matrixOf } from '#core/fixes/matrix';
import { statusHeadings, fixes as text } from '#core/i18n/messages/fixes';
import { measureText } from '#core/scene/measure-text';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { effortWords, forecastWords } from './fix-words';
import styles from './matrix.module.css';
import { Dot, MatrixPlot, margin } from './matrix-plot';

interface MatrixViewProps {
  readonly fixes: readonly ListedFix[];
  readonly open: (listed: ListedFix) => void;
}

/** Longer titles are cut beside the mark; the whole one is told below the plot. */
const longestLabel = 30;

const missingNames = {
  effort: text.missingEffort,
  removal: text.missingRemoval,
  contacts: text.missingContacts,
} as const satisfies Record<MissingPart, unknown>;

export function MatrixView({ fixes, open }: MatrixViewProps) {
  const t = useTranslate();
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const [told, setTold] = useState<ListedFix | null>(null);
  const size = {
    width: Math.max(0, width - margin.left - margin.right),
    height: Math.max(0, height - margin.top - margin.bottom),
  };
  const untitled = t(text.untitled);
  const matrix = useMemo(
    () =>
      matrixOf(
        fixes,
        { width: size.width, height: size.height },
        {
          labelOf: ({ fix: { title } }) => shortTitle(title || untitled),
          widthOf: (words) => measureText(words, 'small') * (12 / 11),
        },
      ),
    [fixes, size.width, size.height, untitled],
  );
  return (
    <div className={styles.matrix}>
      <Stack gap="xs" miw={0} mih={0}>
        <div ref={ref} className={styles.plot} style={{ flex: 1 }}>
          {size.width > 0 && size.height > 0 && (
            <MatrixPlot matrix={matrix} size={size} open={open} tell={setTold} />
          )}
        </div>
        <Legend />
        <div className={styles.told} role="status">
          {told && <Told listed={told} />}
        </div>
      </Stack>
      <Missing missing={matrix.missing} open={open} />
    </div>
  );
}

const shortTitle = (title: string): string =>
  title.length > longestLabel ? `${title.slice(0, longestLabel).trimEnd()}…` : title;

function Told({ listed }: { readonly listed: ListedFix }) {
  const t = useTranslate();
  const language = useLanguage();
  const { fix } = listed;
  return (
    <>
      <Text size="sm" fw={600} truncate>
        {fix.title || t(text.untitled)}
      </Text>
      <Text size="xs" c="dimmed">
        {[
          t(statusHeadings[fix.state.status]),
          effortWords(fix, { t, language }),
          forecastWords(listed, { t, language }),
        ].join(' · ')}
      </Text>
    </>
  );
}

function Legend() {
  const t = useTranslate();
  const parts = [
    ['open', text.open],
    ['inWork', text.inWorkNow],
    ['done', text.done],
    ['deferred', text.deferredOrRejected],
  ] as const;
  return (
    <div className={styles.legend}>
      {parts.map(([standing, name]) => (
        <span key={standing} style={{ display: 'inline-flex', gap: 6, alignItems: 'center' }}>
          <svg width={16} height={16} className={styles[standing]} aria-hidden>
            <Dot cx={8} cy={8} r={5} isInWork={standing === 'inWork'} />
          </svg>
          {t(name)}
        </span>
      ))}
      <span>{t(text.whiskers)}</span>
    </div>
  );
}

interface MissingProps {
  readonly missing: Matrix['missing'];
  readonly open: (listed: ListedFix) => void;
}

function Missing({ missing, open }: MissingProps) {
  const t = useTranslate();
  return (
    <section className={styles.missing} aria-label={t(text.notPlaced)}>
      <Text component="h3" size="sm" fw={600} m={0}>
        {t(text.notPlaced)}
      </Text>
      {missing.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(text.allPlaced)}
        </Text>
      )}
      <div>
        {missing.map(({ listed, parts }) => (
          <UnstyledButton key={listed.key} className={styles.entry ?? ''} onClick={() => open(listed)}>
            <Text size="sm" lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
              {listed.fix.title || t(text.untitled)}
            </Text>
            <Text size="xs" c="dimmed">
              {parts.map((part) => t(missingNames[part])).join(' · ')}
            </Text>
          </UnstyledButton>
        ))}
      </div>
    </section>
  );
}
