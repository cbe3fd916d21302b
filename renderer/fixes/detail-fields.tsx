/** What of a fix a person fills in, but for its status and what is expected of it. */
import { Group, MultiSelect, Select, Stack } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { useMemo } from 'react';
import { type Fix, fixKinds } from '#core/document/records/fix';
import { painsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { namesIn } from '#core/fixes/filter';
import { listedFixes } from '#core/fixes/listed-fix';
import { needsDevelopment } from '#core/fixes/standing';
import { fixes as text } from '#core/i18n/messages/fixes';
import { fixKindNames } from '#core/i18n/messages/lanes';
import { isOutsideAddress } from '#core/text/outside-address';
import { isLinkAddress } from '#core/text/rich-text';
import { copyText } from '#renderer/state/copy-text';
import { changeFix, titleOfFix } from '#renderer/state/fixes';
import { notify } from '#renderer/state/notices';
import { openLink } from '#renderer/state/open-link';
import { stepChoices } from '#renderer/state/step-choices';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { LinkButtons } from '#renderer/ui/link-buttons';
import { dayFormats } from '#renderer/ui/period-fields';
import { EffortField, LineField, LongField, NameField } from './fields';

interface DetailFieldsProps {
  readonly snapshot: Snapshot;
  readonly fix: Fix;
  readonly canEdit: boolean;
  readonly isNew: boolean;
}

export function DetailFields({ snapshot, fix, canEdit, isNew }: DetailFieldsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const all = listedFixes(snapshot);
  const isReadOnly = !canEdit;
  const known = (field: 'team' | 'owner') => namesIn(all, field).map(({ name }) => name);
  return (
    <Stack gap="md">
      <LineField
        label={t(text.name)}
        placeholder={t(text.nameHint)}
        value={fix.title}
        isReadOnly={isReadOnly}
        isAsked={isNew}
        keep={(title, stay) => changeFix(fix.id, { title }, stay)}
      />
      <LongField
        label={t(text.description)}
        value={fix.description}
        isReadOnly={isReadOnly}
        keep={(description, stay) => changeFix(fix.id, { description }, stay)}
      />
      <Select
        label={t(text.kind)}
        description={t(needsDevelopment(fix.fixKind) ? text.developmentNeeded : text.noDevelopment)}
        allowDeselect={false}
        readOnly={isReadOnly}
        data={fixKinds.map((kind) => ({ value: kind, label: t(fixKindNames[kind]) }))}
        value={fix.fixKind}
        onChange={(value) => {
          const fixKind = fixKinds.find((kind) => kind === value);
          if (fixKind) changeFix(fix.id, { fixKind });
        }}
      />
      <Whereabouts snapshot={snapshot} fix={fix} isReadOnly={isReadOnly} />
      <Group gap="sm" grow align="flex-start">
        <NameField
          label={t(text.team)}
          known={known('team')}
          value={fix.team}
          isReadOnly={isReadOnly}
          keep={(team, stay) => changeFix(fix.id, { team }, stay)}
        />
        <NameField
          label={t(text.owner)}
          known={known('owner')}
          value={fix.owner}
          isReadOnly={isReadOnly}
          keep={(owner, stay) => changeFix(fix.id, { owner }, stay)}
        />
      </Group>
      <Group gap="sm" grow align="flex-start">
        <EffortField
          value={fix.effort}
          isReadOnly={isReadOnly}
          keep={(effort) => changeFix(fix.id, { effort })}
        />
        <DateInput
          label={t(text.due)}
          clearable
          locale={language}
          valueFormat={dayFormats[language]}
          readOnly={isReadOnly}
          value={fix.dueOn}
          onChange={(dueOn) => changeFix(fix.id, { dueOn })}
        />
        {fix.shippedOn !== null && (
          <DateInput
            label={t(text.shipDate)}
            locale={language}
            valueFormat={dayFormats[language]}
            readOnly={isReadOnly}
            value={fix.shippedOn}
            onChange={(shippedOn) => shippedOn !== null && changeFix(fix.id, { shippedOn })}
          />
        )}
      </Group>
      <LinkField fix={fix} isReadOnly={isReadOnly} />
    </Stack>
  );
}

type PartProps = Omit<DetailFieldsProps, 'canEdit' | 'isNew'> & { readonly isReadOnly: boolean };

function Whereabouts({ snapshot, fix, isReadOnly }: PartProps) {
  const t = useTranslate();
  const steps = useMemo(() => stepChoices(snapshot, t), [snapshot, t]);
  const pains = painsInOrder(snapshot);
  const untitled = t(text.untitled);
  return (
    <>
      <MultiSelect
        searchable
        label={t(text.atSteps)}
        readOnly={isReadOnly}
        data={steps}
        value={fix.stepIds.filter((id) => steps.some(({ value }) => value === id))}
        onChange={(chosen) =>
          changeFix(fix.id, {
            stepIds: steps.flatMap(({ value }) => (chosen.includes(value) ? [value] : [])),
          })
        }
      />
      <MultiSelect
        searchable
        label={t(text.answersPains)}
        readOnly={isReadOnly}
        data={pains.map(({ id, title }) => ({ value: id, label: title || untitled }))}
        value={fix.painIds.filter((id) => pains.some((pain) => pain.id === id))}
        onChange={(chosen) =>
          changeFix(fix.id, { painIds: pains.flatMap(({ id }) => (chosen.includes(id) ? [id] : [])) })
        }
      />
    </>
  );
}

function LinkField({ fix, isReadOnly }: Pick<PartProps, 'fix' | 'isReadOnly'>) {
  const t = useTranslate();
  const link = fix.link.trim();
  const isAddress = isLinkAddress(link);
  const copy = () => {
    copyText(link);
    notify({ message: text.linkCopied, values: { title: titleOfFix(fix) } });
  };
  return (
    <LineField
      label={t(text.link)}
      placeholder="https://"
      value={fix.link}
      isReadOnly={isReadOnly}
      error={link !== '' && !isAddress ? t(text.linkWrong) : null}
      keep={(words, stay) => changeFix(fix.id, { link: words.trim() }, stay)}
      aside={
        isAddress && (
          <LinkButtons
            copyLabel={t(text.copyLink)}
            openLabel={t(text.openLink)}
            copy={copy}
            open={isOutsideAddress(link) ? () => void openLink(link) : null}
          />
        )
      }
    />
  );
}
