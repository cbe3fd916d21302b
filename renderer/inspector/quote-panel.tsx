/** Fields of a quote: the words, and where they come from. */
import { Button, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { editQuote } from '#core/commands/quote';
import type { Quote } from '#core/document/records/quote';
import { liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { formatDay } from '#core/i18n/dates';
import { inspector as text } from '#core/i18n/messages/inspector';
import { lanes } from '#core/i18n/messages/lanes';
import { formatMonth } from '#core/metrics/format';
import { mask } from '#core/text/mask';
import { runAction } from '#renderer/state/actions';
import { commit } from '#renderer/state/open-map';
import { moveCamera, select } from '#renderer/state/view';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { PanelHeader } from '#renderer/ui/panel-header';
import { CollectQuote } from './collect-quote';
import { TextField } from './field';
import { QuoteToPain } from './to-pain';

export function QuotePanel({ snapshot, quote }: { snapshot: Snapshot; quote: Quote }) {
  const t = useTranslate();
  const step = liveRecord(snapshot, 'step', quote.place.stepId);
  return (
    <Stack gap="md">
      <PanelHeader title={t(text.quote)} />
      <TextField
        isLong
        label={t(text.quoteText)}
        value={quote.text}
        keep={(words, stay) =>
          commit('quote.edit', editQuote, { quoteId: quote.id, text: mask(words).text }, stay)
        }
      />
      <Origin quote={quote} />
      {step && (
        <Button
          variant="default"
          onClick={() => {
            select({ kind: 'step', id: step.id });
            moveCamera('reveal');
          }}
        >
          {t(text.quoteOf, { step: step.title || t(lanes.untitledStep) })}
        </Button>
      )}
      <CollectQuote snapshot={snapshot} quote={quote} />
      <QuoteToPain snapshot={snapshot} quote={quote} />
      <Button
        variant="default"
        leftSection={<IconTrash size={16} aria-hidden="true" />}
        onClick={() => void runAction('edit.delete')}
      >
        {t(text.deleteQuote)}
      </Button>
    </Stack>
  );
}

function Origin({ quote: { origin } }: { quote: Quote }) {
  const t = useTranslate();
  const language = useLanguage();
  if (!origin)
    return (
      <Text size="sm" c="dimmed">
        {t(text.quoteTyped)}
      </Text>
    );
  const facts = [
    [t(text.source), origin.source],
    [t(text.channel), origin.channel],
    [t(text.category), origin.category],
    [t(text.saidOn), origin.at === null ? '' : formatDay(origin.at.slice(0, 10), language)],
    [t(text.score), origin.csat === null ? '' : String(origin.csat)],
    [
      t(text.similar),
      origin.similar === undefined
        ? ''
        : t(text.similarOf, {
            count: origin.similar.count,
            month: formatMonth(origin.similar.month, language),
          }),
    ],
  ] as const;
  return (
    <Stack gap={2}>
      {facts.map(([name, value]) =>
        value === '' ? null : (
          <Text key={name} size="sm">
            <Text span c="dimmed" inherit>
              {name}:{' '}
            </Text>
            {value}
          </Text>
        ),
      )}
    </Stack>
  );
}
