/** The quotes of a step, with a field for another one. */
import { Button, Group, Text, Textarea, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { addQuote } from '#core/commands/quote';
import type { Step } from '#core/document/records/step';
import { quotesOfStep } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { inspector as text } from '#core/i18n/messages/inspector';
import { quoteSource } from '#core/scene/figures/quotes-figure';
import { mask } from '#core/text/mask';
import { commit } from '#renderer/state/open-map';
import { openDialog, select } from '#renderer/state/view';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Section } from './field';

export function StepQuotes({ snapshot, step }: { snapshot: Snapshot; step: Step }) {
  const t = useTranslate();
  const language = useLanguage();
  const quotes = quotesOfStep(snapshot, step.id);
  return (
    <Section
      title={t(text.quotes)}
      aside={
        <Button variant="subtle" size="compact-sm" onClick={() => openDialog('search')}>
          {t(text.findQuotes)}
        </Button>
      }
    >
      {quotes.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(text.quotesNone)}
        </Text>
      )}
      {quotes.map((quote) => (
        <UnstyledButton key={quote.id} py={4} onClick={() => select({ kind: 'quote', id: quote.id })}>
          <Text size="sm" lineClamp={3} style={{ overflowWrap: 'anywhere' }}>
            {quote.text === '' ? t(text.untitledQuote) : quote.text}
          </Text>
          <Text size="xs" c="dimmed" mt={2}>
            {quote.origin ? quoteSource(quote, language) : t(text.quoteTyped)}
          </Text>
        </UnstyledButton>
      ))}
      <NewQuote step={step} />
    </Section>
  );
}

function NewQuote({ step }: { step: Step }) {
  const t = useTranslate();
  const [draft, setDraft] = useState('');
  const words = draft.trim();
  const add = () => {
    if (words === '') return;
    commit('quote.add', addQuote, { stepId: step.id, text: mask(words).text });
    setDraft('');
  };
  return (
    <>
      <Textarea
        aria-label={t(text.newQuote)}
        placeholder={t(text.newQuote)}
        autosize
        minRows={1}
        maxRows={8}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={add}
      />
      {words !== '' && (
        <Group justify="end">
          <Button size="compact-sm" onClick={add}>
            {t(text.addQuote)}
          </Button>
        </Group>
      )}
    </>
  );
}
