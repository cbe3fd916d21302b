/** What customers say about a pain: quotes that are pinned to the map, added and taken off here. */
import { Select, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Pain } from '#core/document/records/pain';
import type { Quote } from '#core/document/records/quote';
import { liveRecord, quotesOfStep, stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { pains as text } from '#core/i18n/messages/pains';
import { quoteSource } from '#core/scene/figures/quotes-figure';
import { changePain } from '#renderer/state/pains';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { PanelHeader } from '#renderer/ui/panel-header';
import styles from './pains.module.css';

interface QuotesProps {
  readonly snapshot: Snapshot;
  readonly pain: Pain;
  readonly canEdit: boolean;
}

export function PainQuotes({ snapshot, pain, canEdit }: QuotesProps) {
  const t = useTranslate();
  const language = useLanguage();
  const quotes = pain.quoteIds.flatMap((id) => liveRecord(snapshot, 'quote', id) ?? []);
  return (
    <Stack component="section" gap="xs" aria-label={t(text.quotes)}>
      <PanelHeader title={t(text.quotes)} order={3} />
      {quotes.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(text.noQuotes)}
        </Text>
      )}
      <ul className={styles.quotes}>
        {quotes.map((quote) => (
          <li key={quote.id} className={styles.quote}>
            <div>
              <Text size="sm">{quote.text}</Text>
              {quote.origin && (
                <Text size="xs" c="dimmed">
                  {quoteSource(quote, language)}
                </Text>
              )}
            </div>
            {canEdit && (
              <IconAction
                size="sm"
                label={t(text.removeQuote)}
                icon={<IconX size={14} aria-hidden />}
                onClick={() =>
                  changePain(pain.id, { quoteIds: pain.quoteIds.filter((id) => id !== quote.id) })
                }
              />
            )}
          </li>
        ))}
      </ul>
      {canEdit && <AddQuote snapshot={snapshot} pain={pain} />}
    </Stack>
  );
}

const longestChoice = 140;
const short = (words: string): string =>
  words.length > longestChoice ? `${words.slice(0, longestChoice)}…` : words;

/** Of its steps; of a pain without steps, of the whole map. */
function AddQuote({ snapshot, pain }: Omit<QuotesProps, 'canEdit'>) {
  const t = useTranslate();
  const steps = pain.stepIds.length > 0 ? pain.stepIds : stepsInOrder(snapshot).map(({ id }) => id);
  const left: readonly Quote[] = steps
    .flatMap((stepId) => quotesOfStep(snapshot, stepId))
    .filter(({ id, text: words }) => words.trim() !== '' && !pain.quoteIds.includes(id));
  if (left.length === 0) return null;
  return (
    <Select
      searchable
      aria-label={t(text.addQuote)}
      placeholder={t(text.addQuote)}
      data={left.map(({ id, text: words }) => ({ value: id as string, label: short(words) }))}
      value={null}
      onChange={(value) => {
        const quote = left.find(({ id }) => id === value);
        if (quote) changePain(pain.id, { quoteIds: [...pain.quoteIds, quote.id] });
      }}
    />
  );
}
