/** One condition as a line to read and to change: what is looked at, how, with which values. */
import { Group, NativeSelect, NumberInput, TagsInput, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { RuleSubject } from '#core/document/records/rule';
import { farthestNear, mostNearWords } from '#core/evidence/rule';
import { ruleScreen } from '#core/i18n/messages/rule-screen';
import type { Message } from '#core/i18n/translate';
import { IconAction } from '#renderer/ui/icon-action';
import { useTranslate } from '#renderer/ui/language';
import { PeriodFields } from '#renderer/ui/period-fields';
import { besidePills } from './beside-pills';
import {
  attributeOf,
  attributeSubject,
  isAttributeSubject,
  type SentenceTest,
  sentenceSubjects,
  subjectOfPart,
  testOfPart,
  testsOfSubject,
  withSubject,
  withTest,
} from './draft-sentence';
import { patternProblem } from './pattern-problem';
import type { AmountDraft, ConditionDraft, NearDraft, ScoreDraft, WordsDraft } from './rule-draft';
import { ThemesField } from './themes-field';
import { useAttributes } from './use-field-values';
import { AttributeValuesField, ValuesField } from './values-field';

interface ConditionEditorProps {
  readonly about: RuleSubject;
  readonly part: ConditionDraft;
  readonly isNew: boolean;
  readonly onChange: (part: ConditionDraft) => void;
  readonly onRemove: () => void;
}

export const testNames: Readonly<Record<SentenceTest, Message>> = {
  is: ruleScreen.is,
  'not:is': ruleScreen.isNot,
  between: ruleScreen.between,
  'not:between': ruleScreen.betweenNot,
  anyWord: ruleScreen.anyWord,
  'not:anyWord': ruleScreen.anyWordNot,
  allWords: ruleScreen.allWords,
  'not:allWords': ruleScreen.allWordsNot,
  near: ruleScreen.near,
  'not:near': ruleScreen.nearNot,
  theme: ruleScreen.is,
  'not:theme': ruleScreen.isNot,
  attribute: ruleScreen.is,
  'not:attribute': ruleScreen.isNot,
  amount: ruleScreen.numberBetween,
  'not:amount': ruleScreen.numberBetweenNot,
  contact: ruleScreen.isAmong,
  'not:contact': ruleScreen.isNotAmong,
  score: ruleScreen.between,
  'not:score': ruleScreen.betweenNot,
  matches: ruleScreen.matches,
  'not:matches': ruleScreen.matchesNot,
};

export function ConditionEditor({ about, part, isNew, onChange, onRemove }: ConditionEditorProps) {
  const t = useTranslate();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (isNew) first.current?.focus();
  }, [isNew]);
  const subject = subjectOfPart(part);
  // Contacts are chosen where they are read; here they can only be let go.
  const subjects = subject === 'contact' ? [subject] : sentenceSubjects[about];
  const kept = useAttributes(about);
  const ownNames = kept.map(({ name }) => name);
  if (isAttributeSubject(subject) && !ownNames.includes(attributeOf(subject)))
    ownNames.push(attributeOf(subject));
  const groups = [
    ...subjects.map((value) => ({ value, label: t(ruleScreen[value]) })),
    ...(subject === 'contact' || ownNames.length === 0
      ? []
      : [
          {
            group: t(ruleScreen.attributes),
            items: ownNames.map((name) => ({ value: attributeSubject(name), label: name })),
          },
        ]),
  ];
  const tests = testsOfSubject(subject);
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <NativeSelect
        ref={first}
        w={156}
        style={{ flex: 'none' }}
        value={subject}
        data={groups}
        aria-label={t(ruleScreen.about)}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const name = ownNames.find((one) => attributeSubject(one) === value);
          const chosen = name === undefined ? subjects.find((one) => one === value) : attributeSubject(name);
          if (chosen) onChange(withSubject(part, chosen));
        }}
      />
      <NativeSelect
        w={216}
        style={{ flex: 'none' }}
        value={testOfPart(part)}
        data={tests.map((value) => ({ value, label: t(testNames[value]) }))}
        aria-label={t(ruleScreen.how)}
        onChange={(event) => {
          const chosen = tests.find((value) => value === event.currentTarget.value);
          if (chosen) onChange(withTest(part, chosen));
        }}
      />
      <div style={{ flex: 1, minWidth: 160 }}>
        <ConditionValues about={about} part={part} onChange={onChange} />
      </div>
      <IconAction label={t(ruleScreen.removePart)} icon={<IconX size={16} />} onClick={onRemove} />
    </Group>
  );
}

type ValuesProps = Pick<ConditionEditorProps, 'about' | 'part' | 'onChange'>;

function ConditionValues({ about, part, onChange }: ValuesProps) {
  const t = useTranslate();
  switch (part.test) {
    case 'is':
      return (
        <ValuesField
          about={about}
          field={part.field}
          values={part.values}
          label={`${t(ruleScreen[part.field])}: ${t(ruleScreen.values)}`}
          onChange={(values) => onChange({ ...part, values })}
        />
      );
    case 'between':
      return (
        <PeriodFields
          value={part}
          label={t(ruleScreen.date)}
          onChange={({ from, to }) => onChange({ ...part, from, to })}
        />
      );
    case 'theme':
      return <ThemesField themes={part.themes} onChange={(themes) => onChange({ ...part, themes })} />;
    case 'contact':
      return (
        <Text size="sm" py={7}>
          {t(ruleScreen.chosenByHand, { count: part.keys.length })}
        </Text>
      );
    case 'attribute':
      return (
        <AttributeValuesField
          about={about}
          name={part.name}
          values={part.values}
          onChange={(values) => onChange({ ...part, values })}
        />
      );
    case 'score':
      return <RangeFields label={t(ruleScreen[part.field])} part={part} onChange={onChange} />;
    case 'amount':
      return <RangeFields label={part.name} part={part} onChange={onChange} />;
    case 'near':
      return (
        <Group gap="xs" align="flex-start" wrap="nowrap">
          <div style={{ flex: 1, minWidth: 120 }}>
            <WordsField part={part} onChange={onChange} maxTags={mostNearWords} />
          </div>
          <NumberInput
            w={124}
            style={{ flex: 'none' }}
            min={1}
            max={farthestNear}
            clampBehavior="blur"
            allowDecimal={false}
            value={part.within}
            aria-label={t(ruleScreen.within)}
            description={t(ruleScreen.withinHint)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            onChange={(value) =>
              onChange({ ...part, within: Math.min(farthestNear, Math.max(1, Number(value) || 1)) })
            }
          />
        </Group>
      );
    case 'matches': {
      const problem = part.pattern === '' ? null : patternProblem(part.pattern);
      return (
        <TextInput
          value={part.pattern}
          maxLength={1_000}
          spellCheck={false}
          placeholder={t(ruleScreen.patternHint)}
          aria-label={t(ruleScreen.pattern)}
          error={problem && t(problem)}
          onChange={(event) => onChange({ ...part, pattern: event.currentTarget.value })}
        />
      );
    }
    default:
      return <WordsField part={part} onChange={onChange} />;
  }
}

interface WordsFieldProps<Part extends WordsDraft | NearDraft> {
  readonly part: Part;
  readonly onChange: (part: Part) => void;
  readonly maxTags?: number;
}

function WordsField<Part extends WordsDraft | NearDraft>({ part, onChange, maxTags }: WordsFieldProps<Part>) {
  const t = useTranslate();
  return (
    <TagsInput
      styles={besidePills}
      value={[...part.words]}
      splitChars={[',', ';']}
      {...(maxTags === undefined ? {} : { maxTags })}
      placeholder={part.words.length === 0 ? t(ruleScreen.wordsHint) : ''}
      aria-label={t(ruleScreen.words)}
      description={t(ruleScreen.wordForms)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(words) => onChange({ ...part, words: words.map((word) => word.trim()).filter(Boolean) })}
    />
  );
}

interface RangeFieldsProps<Part extends ScoreDraft | AmountDraft> {
  readonly label: string;
  readonly part: Part;
  readonly onChange: (part: Part) => void;
}

function RangeFields<Part extends ScoreDraft | AmountDraft>({
  label,
  part,
  onChange,
}: RangeFieldsProps<Part>) {
  const t = useTranslate();
  const field = (end: 'from' | 'to', name: Message) => (
    <NumberInput
      w={110}
      value={part[end] ?? ''}
      placeholder={t(name)}
      aria-label={`${label}: ${t(name)}`}
      onChange={(value) => onChange({ ...part, [end]: typeof value === 'number' ? value : null })}
    />
  );
  return (
    <Group gap="xs" wrap="nowrap">
      {field('from', ruleScreen.scoreFrom)}
      {field('to', ruleScreen.scoreTo)}
    </Group>
  );
}
