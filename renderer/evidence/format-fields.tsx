/** How the file is written: five choices the service guessed and a person may correct. */
import { Group, NativeSelect, NumberInput } from '@mantine/core';
import { type Mapping, tableFormat } from '#core/evidence/contact-fields';
import type { Preview } from '#core/evidence/evidence-views';
import { importing } from '#core/i18n/messages/import';
import { encodingNames } from '#core/i18n/messages/import-names';
import type { Message } from '#core/i18n/translate';
import { useTranslate } from '#renderer/ui/language';
import { withFormat } from './mapping-edit';

interface FormatFieldsProps {
  readonly mapping: Mapping;
  readonly file: Preview['file'];
  readonly onSheet: (sheet: string) => void;
  readonly onChange: (mapping: Mapping) => void;
}

const { encoding, delimiter, decimal, dateOrder } = tableFormat.shape;
const delimiterNames: Readonly<Record<Mapping['format']['delimiter'], Message>> = {
  ',': importing.comma,
  ';': importing.semicolon,
  '\t': importing.tab,
  '|': importing.bar,
};
const decimalNames = { '.': importing.point, ',': importing.decimalComma } as const;

export function FormatFields({ mapping, file, onSheet, onChange }: FormatFieldsProps) {
  const t = useTranslate();
  const { format } = mapping;
  const choose = (change: Partial<Mapping['format']>) => onChange(withFormat(mapping, change));
  return (
    <Group gap="sm" align="flex-end" role="group" aria-label={t(importing.format)}>
      {file.sheets.length > 0 && (
        <NativeSelect
          size="xs"
          maw={240}
          label={t(importing.sheet)}
          value={format.sheet ?? file.sheets[0] ?? ''}
          data={[...file.sheets]}
          onChange={(event) => onSheet(event.currentTarget.value)}
        />
      )}
      {file.kind === 'text' && <WrittenFields format={format} choose={choose} />}
      <NativeSelect
        size="xs"
        label={t(importing.decimal)}
        value={format.decimal}
        data={decimal.options.map((value) => ({ value, label: t(decimalNames[value]) }))}
        onChange={(event) => choose({ decimal: decimal.parse(event.currentTarget.value) })}
      />
      <NativeSelect
        size="xs"
        label={t(importing.dateOrder)}
        value={format.dateOrder}
        data={dateOrder.options.map((value) => ({ value, label: t(importing[value]) }))}
        onChange={(event) => choose({ dateOrder: dateOrder.parse(event.currentTarget.value) })}
      />
      <NumberInput
        size="xs"
        w={150}
        label={t(importing.headerRow)}
        value={format.headerRow}
        min={1}
        max={1_000}
        allowDecimal={false}
        clampBehavior="strict"
        onChange={(row) => typeof row === 'number' && row >= 1 && choose({ headerRow: row })}
      />
    </Group>
  );
}

interface WrittenFieldsProps {
  readonly format: Mapping['format'];
  readonly choose: (change: Partial<Mapping['format']>) => void;
}

/** Of text alone: spreadsheets and the like say for themselves how they are written. */
function WrittenFields({ format, choose }: WrittenFieldsProps) {
  const t = useTranslate();
  return (
    <>
      <NativeSelect
        size="xs"
        label={t(importing.encoding)}
        value={format.encoding}
        data={encoding.options.map((value) => ({ value, label: encodingNames[value] }))}
        onChange={(event) => choose({ encoding: encoding.parse(event.currentTarget.value) })}
      />
      <NativeSelect
        size="xs"
        label={t(importing.delimiter)}
        value={format.delimiter}
        data={delimiter.options.map((value) => ({ value, label: t(delimiterNames[value]) }))}
        onChange={(event) => choose({ delimiter: delimiter.parse(event.currentTarget.value) })}
      />
    </>
  );
}
