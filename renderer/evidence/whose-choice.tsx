/** Whose the source is: customers', or colleagues' who use the product themselves. A source that is known has been marked. */
import { Checkbox } from '@mantine/core';
import type { Mapping } from '#core/evidence/contact-fields';
import { colleagues } from '#core/i18n/messages/colleagues';
import { useTranslate } from '#renderer/ui/language';
import { useSources } from './use-sources';

interface WhoseChoiceProps {
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

export function WhoseChoice({ mapping, onChange }: WhoseChoiceProps) {
  const t = useTranslate();
  const known = useSources().list?.find(
    ({ kind, name }) => kind === mapping.kind && name === mapping.sourceName,
  );
  // Step counts are of nobody.
  if (mapping.kind === 'counts') return null;
  return (
    <Checkbox
      size="sm"
      label={t(colleagues.ofColleagues)}
      description={known ? t(colleagues.ofKnownSource, { name: known.name }) : t(colleagues.ofColleaguesHint)}
      disabled={known !== undefined}
      checked={known ? known.isColleagues === true : mapping.isColleagues === true}
      onChange={({ currentTarget: { checked } }) => onChange({ ...mapping, isColleagues: checked })}
    />
  );
}
