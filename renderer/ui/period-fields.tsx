/** From … to …: days of a period, either end open. */
import { Group } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import dayjs from 'dayjs';
import 'dayjs/locale/ru';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { useLanguage, useTranslate } from './language';

// Without it a typed 01.09 would be read the American way, as the ninth of January.
dayjs.extend(customParseFormat);

export interface OpenPeriod {
  readonly from: string | null;
  readonly to: string | null;
}

interface PeriodFieldsProps {
  readonly value: OpenPeriod;
  readonly onChange: (value: OpenPeriod) => void;
  /** Said before each end to assistive tools; the fields themselves show only From and To. */
  readonly label: string;
  readonly isDisabled?: boolean;
  /** Names above the fields, where the fields beside them have theirs; else only inside. */
  readonly isLabelShown?: boolean;
  /** The fields share the whole width between them. */
  readonly isWide?: boolean;
}

/** Typed days are read in the order the language writes them. */
export const dayFormats = { ru: 'DD.MM.YYYY', en: 'D MMM YYYY' } as const;

export function PeriodFields(props: PeriodFieldsProps) {
  const { value, onChange, label, isDisabled = false, isLabelShown = false, isWide = false } = props;
  const t = useTranslate();
  const language = useLanguage();
  const end = (side: 'from' | 'to') => (
    <DateInput
      size="sm"
      {...(isWide ? { flex: 1, miw: 0 } : { w: 140 })}
      clearable
      clearButtonProps={{ 'aria-label': t(evidenceWords.clearDay) }}
      locale={language}
      valueFormat={dayFormats[language]}
      {...(isLabelShown
        ? { label: t(evidenceWords[side]), placeholder: t(evidenceWords.anyDay) }
        : { placeholder: t(evidenceWords[side]) })}
      aria-label={`${label}: ${t(evidenceWords[side])}`}
      value={value[side]}
      disabled={isDisabled}
      {...(side === 'to' && value.from ? { minDate: value.from } : {})}
      {...(side === 'from' && value.to ? { maxDate: value.to } : {})}
      onChange={(day) => onChange({ ...value, [side]: day })}
    />
  );
  return (
    <Group gap="xs" wrap="nowrap">
      {end('from')}
      {end('to')}
    </Group>
  );
}
