/** One pain: its words, what it rests on, where and whom it hurts, what customers say, what answers it. */
import { Button, Group, Menu, Select, Stack, Textarea } from '@mantine/core';
import { IconArrowMerge, IconDots, IconMapPin, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Pain } from '#core/document/records/pain';
import { mapOf, painsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { pains as text } from '#core/i18n/messages/pains';
import { type PainStanding, painStandings } from '#core/pains/rank';
import { changePain, joinPains, openPainOf, removePain, titleOfPain } from '#renderer/state/pains';
import { showOnMap } from '#renderer/state/step-on-map';
import { useTypedText, useTyping } from '#renderer/state/use-typing';
import { IconAction } from '#renderer/ui/icon-action';
import { useTranslate } from '#renderer/ui/language';
import { PainEvidence } from './evidence';
import { PainFixes } from './fixes';
import styles from './pains.module.css';
import { PainPlaces } from './places';
import { PainQuotes } from './quotes';

interface PainDetailProps {
  readonly snapshot: Snapshot;
  readonly standing: PainStanding;
  readonly canEdit: boolean;
  readonly isNew: boolean;
  /** Of the open map; others are read alone. */
  readonly isOwn: boolean;
}

export function PainDetail({ snapshot, standing, canEdit, isNew, isOwn }: PainDetailProps) {
  const t = useTranslate();
  const { pain } = standing;
  const [isMerging, setMerging] = useState(false);
  const merge = () => setMerging(true);
  return (
    <section className={styles.detail} aria-label={titleOfPain(pain)}>
      <Stack gap="lg">
        {!isOwn && (
          <Button
            size="xs"
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            onClick={() => void openPainOf(snapshot.mapId, pain.id)}
          >
            {t(text.openMap, { title: mapOf(snapshot).title })}
          </Button>
        )}
        <Stack gap="sm">
          <Group gap="xs" align="flex-start" wrap="nowrap">
            <TitleField pain={pain} canEdit={canEdit} isAsked={isNew} />
            {isOwn && (
              <MoreMenu
                snapshot={snapshot}
                pain={pain}
                canEdit={canEdit}
                isMerging={isMerging}
                onMerge={merge}
              />
            )}
          </Group>
          {isMerging && <MergeField snapshot={snapshot} pain={pain} onDone={() => setMerging(false)} />}
          <DescriptionField pain={pain} canEdit={canEdit} />
        </Stack>
        <PainEvidence snapshot={snapshot} standing={standing} canEdit={canEdit} />
        <PainPlaces snapshot={snapshot} pain={pain} canEdit={canEdit} />
        {isOwn && <PainQuotes snapshot={snapshot} pain={pain} canEdit={canEdit} />}
        <PainFixes snapshot={snapshot} pain={pain} canEdit={canEdit} />
      </Stack>
    </section>
  );
}

interface FieldProps {
  readonly pain: Pain;
  readonly canEdit: boolean;
}

function TitleField({ pain, canEdit, isAsked }: FieldProps & { readonly isAsked: boolean }) {
  const t = useTranslate();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isAsked) field.current?.select();
  }, [isAsked]);
  const typing = useTyping(pain.title, (title, stay) =>
    changePain(pain.id, { title: title.replace(/\s+/g, ' ') }, stay),
  );
  return (
    <Textarea
      ref={field}
      flex={1}
      autosize
      maxRows={4}
      maxLength={1_000}
      label={t(text.name)}
      placeholder={t(text.nameHint)}
      styles={{ input: { fontWeight: 600 } }}
      readOnly={!canEdit}
      value={typing.text}
      onChange={(event) => typing.type(event.currentTarget.value)}
      onBlur={typing.leave}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        typing.finish();
      }}
    />
  );
}

function DescriptionField({ pain, canEdit }: FieldProps) {
  const t = useTranslate();
  const typed = useTypedText(pain.description, (description, stay) =>
    changePain(pain.id, { description }, stay),
  );
  if (!canEdit && pain.description === '') return null;
  return (
    <Textarea
      autosize
      minRows={1}
      maxRows={8}
      maxLength={50_000}
      label={t(text.description)}
      readOnly={!canEdit}
      {...typed}
    />
  );
}

interface MoreMenuProps extends FieldProps {
  readonly snapshot: Snapshot;
  /** The field that was asked for has the keyboard then. */
  readonly isMerging: boolean;
  readonly onMerge: () => void;
}

function MoreMenu({ snapshot, pain, canEdit, isMerging, onMerge }: MoreMenuProps) {
  const t = useTranslate();
  const isAlone = painsInOrder(snapshot).length < 2;
  return (
    <Menu position="bottom-end" returnFocus={!isMerging}>
      <Menu.Target>
        <IconAction label={t(text.more)} icon={<IconDots size={18} />} mt={24} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconMapPin size={16} />}
          disabled={pain.stepIds.length === 0}
          onClick={() => showOnMap(pain)}
        >
          {t(text.showOnMap)}
        </Menu.Item>
        {canEdit && (
          <>
            <Menu.Item leftSection={<IconArrowMerge size={16} />} disabled={isAlone} onClick={onMerge}>
              {t(text.merge)}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => removePain(pain.id)}>
              {t(text.delete)}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

interface MergeFieldProps {
  readonly snapshot: Snapshot;
  readonly pain: Pain;
  readonly onDone: () => void;
}

/** The other pain stays: this one becomes part of it. */
function MergeField({ snapshot, pain, onDone }: MergeFieldProps) {
  const t = useTranslate();
  const others = painStandings(snapshot).flatMap((standing) =>
    standing.pain.id === pain.id ? [] : [standing.pain],
  );
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <Select
        autoFocus
        searchable
        flex={1}
        label={t(text.mergeInto, { title: titleOfPain(pain) })}
        data={others.map((other) => ({ value: other.id as string, label: titleOfPain(other) }))}
        value={null}
        onChange={(value) => {
          const into = others.find(({ id }) => id === value);
          onDone();
          if (into) void joinPains(pain, into);
        }}
      />
      <Button variant="default" onClick={onDone}>
        {t(text.cancel)}
      </Button>
    </Group>
  );
}
