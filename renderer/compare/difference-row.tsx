/** One difference: what became of which thing and, of a change, each field before and after. */
import { Text } from '@mantine/core';
import { IconArrowsMove, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Difference, FieldDifference } from '#core/document/compare';
import type { Compared } from '#core/document/compared';
import { compare as text } from '#core/i18n/messages/compare';
import { changedWords } from '#core/text/changed-words';
import { whatBecame } from '#core/words/difference-groups';
import { type Changed, contentWords, differenceName, fieldSides } from '#core/words/difference-words';
import { fieldWords } from '#core/words/field-words';
import { isWrittenText } from '#core/words/value-words';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { ChangedText } from './changed-text';
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
  const name = differenceName(difference, { before, after }, isInStep, language);
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
          <Content words={contentWords(difference, { before, after }, language)} side={difference.type} />
        )}
      </div>
    </div>
  );
}

interface FieldProps extends Pick<Compared, 'before' | 'after'> {
  readonly field: FieldDifference;
  readonly difference: Changed;
  readonly sides: readonly [before: string, after: string];
}

function Field({ field: fieldDifference, difference, sides, before, after }: FieldProps) {
  const language = useLanguage();
  const { field, ...values } = fieldDifference;
  const parts = useMemo(() => {
    const { before: was, after: is } = fieldSides(fieldDifference, difference, { before, after }, language);
    // Where formatting alone differs, its marks are what there is to see.
    if (was === is) return changedWords(String(values.before), String(values.after));
    const isMarked = isWrittenText(field) && values.before !== '' && values.after !== '';
    if (isMarked) return changedWords(was, is);
    const whole = (said: string) => [{ text: said, isChanged: false }];
    return { before: whole(was), after: whole(is) };
  }, [before, after, difference, fieldDifference, field, values.before, values.after, language]);
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

interface ContentProps {
  readonly words: string;
  readonly side: 'added' | 'removed';
}

function Content({ words, side }: ContentProps) {
  if (words === '') return null;
  return (
    <Text size="sm" className={css.content} data-side={side}>
      {words}
    </Text>
  );
}
