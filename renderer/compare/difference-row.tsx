/** One difference: what became of which thing and, of a change, each field before and after. */
import { Text } from '@mantine/core';
import { IconArrowsMove, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Difference, FieldDifference } from '#core/document/compare';
import type { AnyRecord } from '#core/document/records/record';
import { compare as text } from '#core/i18n/messages/compare';
import { changedWords } from '#core/text/changed-words';
import { fieldWords } from '#core/words/field-words';
import { ownName, thingWords } from '#core/words/thing-words';
import { isWrittenText, valueWords } from '#core/words/value-words';
import type { Compared } from '#renderer/state/compared';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { ChangedText } from './changed-text';
import { whatBecame } from './difference-groups';
import css from './difference-list.module.css';

const marks = {
  added: { icon: IconPlus, word: text.added },
  removed: { icon: IconMinus, word: text.removed },
  changed: { icon: IconPencil, word: text.changed },
  moved: { icon: IconArrowsMove, word: text.moved },
} as const;

interface RowProps extends Compared {
  readonly difference: Difference;
  readonly sides: readonly [before: string, after: string];
  /** The step is named by the heading. */
  readonly isInStep: boolean;
}

export function DifferenceRow({ difference, sides, isInStep, before, after }: RowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const mark = whatBecame(difference);
  const { icon: Icon, word } = marks[mark];
  const record = difference.after ?? difference.before;
  const { records } = difference.after ? after : before;
  const name =
    record.kind === 'cell' && isInStep
      ? ownName(records.get(record.at.laneId), records, language)
      : thingWords(record, records, language);
  return (
    <div className={css.row} data-mark={mark}>
      <div className={css.mark}>
        <Icon size={14} stroke={2} aria-hidden />
      </div>
      <div className={css.words}>
        <Text size="sm">
          <Text span size="sm" c="dimmed">
            {t(word)}
            {': '}
          </Text>
          {name}
        </Text>
        {difference.type === 'changed' ? (
          difference.fields.map((field) => (
            <Field key={field.field} {...{ field, difference, sides, before, after }} />
          ))
        ) : (
          <Content record={record} snapshot={difference.after ? after : before} side={difference.type} />
        )}
      </div>
    </div>
  );
}

interface FieldProps extends Pick<Compared, 'before' | 'after'> {
  readonly field: FieldDifference;
  readonly difference: Extract<Difference, { type: 'changed' }>;
  readonly sides: readonly [before: string, after: string];
}

function Field({ field: { field, ...values }, difference, sides, before, after }: FieldProps) {
  const language = useLanguage();
  const parts = useMemo(() => {
    const was = valueWords(
      { snapshot: before, record: difference.before, field, value: values.before },
      language,
    );
    const is = valueWords(
      { snapshot: after, record: difference.after, field, value: values.after },
      language,
    );
    // Where formatting alone differs, its marks are what there is to see.
    if (was === is) return changedWords(String(values.before), String(values.after));
    const isMarked = isWrittenText(field) && values.before !== '' && values.after !== '';
    if (isMarked) return changedWords(was, is);
    const whole = (said: string) => [{ text: said, isChanged: false }];
    return { before: whole(was), after: whole(is) };
  }, [before, after, difference, field, values.before, values.after, language]);
  return (
    <dl className={css.sides} aria-label={fieldWords(difference.kind, field, language)}>
      {(['before', 'after'] as const).map((side, index) => (
        <div key={side} className={css.side}>
          <dt>
            {sides[index]}
            {', '}
            {fieldWords(difference.kind, field, language)}
          </dt>
          <dd>
            <ChangedText parts={parts[side]} side={side} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What of a thing that came or went is worth reading, beyond its name. */
const contentFields: Readonly<Partial<Record<AnyRecord['kind'], readonly string[]>>> = {
  cell: ['text', 'emotion', 'number', 'icon', 'mark', 'picture'],
  quote: ['text'],
  collectedQuote: ['text'],
  metric: ['reading'],
  rule: ['expression'],
  comment: ['text'],
  persona: ['role'],
};

interface ContentProps {
  readonly record: AnyRecord;
  readonly snapshot: Compared['before'];
  readonly side: 'added' | 'removed';
}

function Content({ record, snapshot, side }: ContentProps) {
  const language = useLanguage();
  const fields: Readonly<Record<string, unknown>> = { ...record };
  const words = (contentFields[record.kind] ?? []).flatMap((field) => {
    const value = fields[field];
    return value === null || value === '' ? [] : [valueWords({ snapshot, record, field, value }, language)];
  });
  if (words.length === 0) return null;
  return (
    <Text size="sm" className={css.content} data-side={side}>
      {words.join(' · ')}
    </Text>
  );
}
