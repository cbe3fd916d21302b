/** Several values of a field, chosen from what the contacts hold, with their counts. */
import { MultiSelect } from '@mantine/core';
import type { RuleSubject } from '#core/document/records/rule';
import { exporting } from '#core/i18n/messages/export';
import { ruleScreen } from '#core/i18n/messages/rule-screen';
import { formatNumber } from '#core/metrics/format';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { besidePills } from './beside-pills';
import { CountedOption } from './counted-option';
import type { ChoiceField } from './rule-draft';
import { type FieldValue, useAttributeValues, useFieldValues } from './use-field-values';

interface ValuesFieldProps {
  readonly about: RuleSubject;
  readonly field: ChoiceField;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly label: string;
  readonly placeholder?: string;
  /** Shown above the field; left out: only said to assistive tools. */
  readonly isLabelShown?: boolean;
}

/** More are found by typing; a list of thousands helps nobody. */
const optionsShown = 200;

export function ValuesField(props: ValuesFieldProps) {
  const { about, field } = props;
  const t = useTranslate();
  const languageNames = new Map([
    ['ru', t(exporting.russian)],
    ['en', t(exporting.english)],
  ]);
  const labelOf = (value: string) => (field === 'language' ? (languageNames.get(value) ?? value) : value);
  return <ValuesSelect {...props} known={useFieldValues(about, field).values} labelOf={labelOf} />;
}

interface AttributeValuesFieldProps extends Omit<ValuesFieldProps, 'field' | 'label'> {
  readonly name: string;
}

/** The same of a column that was kept under its own name. */
export function AttributeValuesField(props: AttributeValuesFieldProps) {
  const { about, name } = props;
  const t = useTranslate();
  const known = useAttributeValues(about, name);
  return (
    <ValuesSelect
      {...props}
      label={props.isLabelShown ? name : `${name}: ${t(ruleScreen.values)}`}
      known={known}
      labelOf={asItIs}
    />
  );
}

const asItIs = (value: string): string => value;

interface ValuesSelectProps extends Omit<ValuesFieldProps, 'about' | 'field'> {
  readonly known: readonly FieldValue[];
  readonly labelOf: (value: string) => string;
}

function ValuesSelect(props: ValuesSelectProps) {
  const { known, labelOf, values, onChange, label, placeholder, isLabelShown = false } = props;
  const t = useTranslate();
  const language = useLanguage();
  const counts = new Map(known.map(({ value, count }) => [value, count]));
  // What a rule names stays choosable even when no contact has it.
  const all = [...counts.keys(), ...values.filter((value) => !counts.has(value))];
  return (
    <MultiSelect
      size="sm"
      styles={besidePills}
      searchable
      clearable
      hidePickedOptions={false}
      limit={optionsShown}
      data={all.map((value) => ({ value, label: labelOf(value) }))}
      value={[...values]}
      onChange={onChange}
      {...(isLabelShown ? { label } : { 'aria-label': label })}
      placeholder={values.length === 0 ? (placeholder ?? t(ruleScreen.chooseValues)) : ''}
      nothingFoundMessage={t(ruleScreen.noSuchValue)}
      renderOption={({ option }) => (
        <CountedOption label={option.label} count={formatNumber(counts.get(option.value) ?? 0, language)} />
      )}
    />
  );
}
