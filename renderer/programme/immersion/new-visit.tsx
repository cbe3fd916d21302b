/** A new slot, or a series of them. */
import { Button, Group, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { DateInput, TimeInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { useState } from 'react';
import { mostVisits, type Repeat, repeats, type VisitFields } from '#core/commands/visit';
import type { VisitFormat } from '#core/document/records/session';
import { visitCalendar } from '#core/i18n/messages/immersion-calendar';
import { visitForm } from '#core/i18n/messages/immersion-visit';
import { hostsOf } from '#core/immersion/cells';
import { type Visit, visitsOf } from '#core/immersion/visits';
import { beginVisit, makeVisits } from '#renderer/state/immersion';
import { useSnapshot } from '#renderer/state/open-map';
import { Dialog } from '#renderer/ui/dialog';
import { DialogFooter } from '#renderer/ui/dialog-footer';
import { LabelledChoice } from '#renderer/ui/labelled-choice';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { dayFormats } from '#renderer/ui/period-fields';
import { hostsText } from './hosts-text';
import { CapacityInput, FormatInput } from './visit-inputs';

/** Two hours with eight guests; what the last visit was like is likely what the next one is. */
const usual = { startsAt: '10:00', endsAt: '12:00', capacity: 8 };

interface Draft {
  readonly title: string;
  readonly heldOn: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly format: VisitFormat;
  readonly capacity: number | null;
  readonly hosts: string;
  readonly instructions: string;
}

const draftAfter = (last: Visit | undefined, heldOn: string): Draft => ({
  title: '',
  heldOn,
  startsAt: last?.startsAt ?? usual.startsAt,
  endsAt: last?.endsAt ?? usual.endsAt,
  place: last?.place ?? '',
  format: last?.format ?? 'support',
  capacity: last ? last.capacity : usual.capacity,
  hosts: hostsText(last?.hosts ?? []),
  instructions: last?.instructions ?? '',
});

const fieldsOf = ({ title, startsAt, endsAt, place, hosts, instructions, ...rest }: Draft): VisitFields => ({
  ...rest,
  title: title.trim(),
  startsAt: startsAt === '' ? null : startsAt.slice(0, 5),
  endsAt: endsAt === '' ? null : endsAt.slice(0, 5),
  place: place.trim(),
  hosts: [...hostsOf(hosts)],
  instructions: instructions.trim(),
});

export function NewVisit({ day }: { readonly day: string }) {
  const t = useTranslate();
  const last = useSnapshot((snapshot) => visitsOf(snapshot).findLast(({ isCancelled }) => !isCancelled));
  const [draft, setDraft] = useState(() => draftAfter(last, day));
  const [repeat, setRepeat] = useState<Repeat>('once');
  const [times, setTimes] = useState(4);
  return (
    <Dialog title={t(visitCalendar.add)} onClose={() => beginVisit(null)}>
      <Stack gap="sm">
        <When draft={draft} set={(part) => setDraft({ ...draft, ...part })} />
        <Where draft={draft} set={(part) => setDraft({ ...draft, ...part })} />
        <Group gap="sm" align="flex-end">
          <LabelledChoice
            label={t(visitForm.repeat)}
            data={repeats.map((value) => ({ value, label: t(visitForm[value]) }))}
            value={repeat}
            onChange={(value) => setRepeat(repeats.find((each) => each === value) ?? 'once')}
          />
          {repeat !== 'once' && (
            <NumberInput
              label={t(visitForm.times)}
              w={120}
              min={2}
              max={mostVisits}
              allowDecimal={false}
              value={times}
              onChange={(value) => setTimes(typeof value === 'number' ? value : 2)}
            />
          )}
        </Group>
        <DialogFooter>
          <Button variant="default" onClick={() => beginVisit(null)}>
            {t(visitForm.cancel)}
          </Button>
          <Button onClick={() => makeVisits(fieldsOf(draft), repeat, times)} disabled={draft.heldOn === null}>
            {repeat === 'once' ? t(visitForm.makeOne) : t(visitForm.make, { count: times })}
          </Button>
        </DialogFooter>
      </Stack>
    </Dialog>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly set: (part: Partial<Draft>) => void;
}

function When({ draft: { title, heldOn, startsAt, endsAt }, set }: PartProps) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <>
      <TextInput
        label={t(visitForm.title)}
        placeholder={t(visitForm.titleHint)}
        maxLength={1_000}
        value={title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        data-autofocus
      />
      <Group grow gap="sm">
        <DateInput
          label={t(visitForm.date)}
          locale={language}
          valueFormat={dayFormats[language]}
          value={heldOn}
          onChange={(chosen) => set({ heldOn: chosen })}
        />
        <TimeInput
          label={t(visitForm.from)}
          value={startsAt}
          onChange={(event) => set({ startsAt: event.currentTarget.value })}
        />
        <TimeInput
          label={t(visitForm.to)}
          value={endsAt}
          onChange={(event) => set({ endsAt: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}

function Where({ draft: { place, format, capacity, hosts, instructions }, set }: PartProps) {
  const t = useTranslate();
  return (
    <>
      <Group grow gap="sm" align="flex-start">
        <TextInput
          label={t(visitForm.place)}
          maxLength={1_000}
          value={place}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
        <FormatInput value={format} change={(chosen) => set({ format: chosen })} />
        <CapacityInput value={capacity} change={(places) => set({ capacity: places })} />
      </Group>
      <TextInput
        label={t(visitForm.hosts)}
        placeholder={t(visitForm.hostsHint)}
        maxLength={5_000}
        value={hosts}
        onChange={(event) => set({ hosts: event.currentTarget.value })}
      />
      <Textarea
        label={t(visitForm.instructions)}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={50_000}
        value={instructions}
        onChange={(event) => set({ instructions: event.currentTarget.value })}
      />
    </>
  );
}
