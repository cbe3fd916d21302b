/** Quotes of a collection as a list to walk with the arrows, where several can be chosen. */
import { Group, Stack, Text } from '@mantine/core';
import { IconMapPin, IconSquare, IconSquareCheckFilled } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useId, useMemo } from 'react';
import { wordsKey } from '#core/commands/collection';
import type { CollectedQuote } from '#core/document/records/collected-quote';
import type { CollectedQuoteId } from '#core/document/records/identity';
import type { Snapshot } from '#core/document/snapshot';
import { collections as text } from '#core/i18n/messages/collections';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { inspector } from '#core/i18n/messages/inspector';
import { quoteSource } from '#core/scene/figures/quotes-figure';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { copyQuotes, stepsByWords } from './collected-quotes';
import styles from './contacts.module.css';
import { listMoves } from './list-moves';

type Chosen = ReadonlySet<CollectedQuoteId>;

interface CollectionQuotesProps {
  readonly snapshot: Snapshot;
  /** Of the collection. */
  readonly title: string;
  readonly quotes: readonly CollectedQuote[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly chosen: Chosen;
  readonly onChosen: (chosen: Chosen) => void;
  /** Of the chosen ones, or the one in hand. */
  readonly onPlace: () => void;
  readonly onRemove: () => void;
  /** Moves the one in hand. */
  readonly onMove: (offset: -1 | 1) => void;
  readonly ref: RefObject<HTMLDivElement | null>;
}

const withOther = (chosen: Chosen, id: CollectedQuoteId): Chosen => {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
};

export function CollectionQuotes(props: CollectionQuotesProps) {
  const { snapshot, title, quotes, active, onActive, chosen, onChosen, onPlace, onRemove, onMove, ref } =
    props;
  const t = useTranslate();
  const id = useId();
  const onSteps = useMemo(() => stepsByWords(snapshot), [snapshot]);
  useEffect(() => {
    ref.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active, ref]);
  const inHand = quotes[active];
  const choose = (from: number, to: number) => {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    onChosen(new Set([...chosen, ...quotes.slice(low, high + 1).map((quote) => quote.id)]));
  };
  const chooseAll = () => onChosen(new Set(quotes.map((quote) => quote.id)));
  const copy = () => {
    const several = quotes.filter((quote) => chosen.has(quote.id));
    if (several.length > 0) copyQuotes('', several);
    else copyQuotes(title, quotes);
  };

  const commands: Readonly<Record<string, () => void>> = { KeyA: chooseAll, KeyC: copy };
  const keys: Readonly<Record<string, () => void>> = {
    'Alt+ArrowUp': () => onMove(-1),
    'Alt+ArrowDown': () => onMove(1),
    ' ': () => inHand && onChosen(withOther(chosen, inHand.id)),
    Enter: onPlace,
    Delete: onRemove,
  };
  const walk = ({ key, shiftKey }: KeyboardEvent) => {
    const next = listMoves[key]?.(active, quotes.length - 1);
    if (next === undefined) return;
    if (shiftKey) choose(active, next);
    onActive(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const hasCommand = event.ctrlKey || event.metaKey;
    const run = hasCommand ? commands[event.code] : keys[event.altKey ? `Alt+${event.key}` : event.key];
    if (run) run();
    else if (!hasCommand && listMoves[event.key]) walk(event);
    else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent, index: number, quote: CollectedQuote) => {
    if (event.shiftKey) choose(active, index);
    else if (event.ctrlKey || event.metaKey) onChosen(withOther(chosen, quote.id));
    onActive(index);
  };
  return (
    <div
      ref={ref}
      className={styles.results}
      role="listbox"
      aria-multiselectable
      tabIndex={0}
      aria-label={t(text.quotes)}
      aria-activedescendant={`${id}-${active}`}
      onKeyDown={onKeyDown}
    >
      {quotes.map((quote, index) => (
        // Keys are taken by the list, which alone can be focused.
        // biome-ignore lint/a11y/useFocusableInteractive: the listbox moves aria-activedescendant
        // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox handles the keys
        <div
          key={quote.id}
          id={`${id}-${index}`}
          data-index={index}
          data-active={index === active || undefined}
          role="option"
          aria-selected={chosen.has(quote.id)}
          className={styles.contact}
          onClick={(event) => onClick(event, index, quote)}
        >
          {/* For the mouse: Space does it for the list. */}
          <span
            className={styles.tick}
            aria-hidden
            onClick={(event) => {
              event.stopPropagation();
              onChosen(withOther(chosen, quote.id));
              onActive(index);
            }}
          >
            {chosen.has(quote.id) ? (
              <IconSquareCheckFilled size={20} />
            ) : (
              <IconSquare size={20} stroke={1.5} />
            )}
          </span>
          <QuoteFacts quote={quote} steps={(onSteps.get(wordsKey(quote)) ?? []).map((step) => step.title)} />
        </div>
      ))}
    </div>
  );
}

interface QuoteFactsProps {
  readonly quote: CollectedQuote;
  /** Titles of the steps that show the words. */
  readonly steps: readonly string[];
}

function QuoteFacts({ quote, steps }: QuoteFactsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const source = quoteSource(quote, language) || t(inspector.quoteTyped);
  return (
    <Stack gap={2} flex={1} miw={0}>
      <Text size="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
        {quote.text || t(inspector.untitledQuote)}
      </Text>
      <Text size="xs" c="dimmed">
        {source}
      </Text>
      {steps.length > 0 && (
        <Group gap={4} wrap="nowrap">
          <IconMapPin size={14} aria-hidden style={{ flex: 'none' }} />
          <Text size="xs" truncate>
            {t(text.onSteps, {
              steps: steps.map((title) => title || t(evidenceWords.untitledStep)).join(', '),
            })}
          </Text>
        </Group>
      )}
    </Stack>
  );
}
