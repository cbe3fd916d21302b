/** The pins of a screenshot in words: number, text, and what of the map each is about. */
import { Button, Group, NumberInput, Select, Stack, Text, Textarea } from '@mantine/core';
import { IconMapPin, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Pin } from '#core/document/records/pin';
import { painsInOrder, quotesOfStep } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { pains } from '#core/i18n/messages/pains';
import { pictures as text } from '#core/i18n/messages/pictures';
import { painOfPin } from '#core/pains/known';
import { useSnapshot } from '#renderer/state/open-map';
import { makePainOfPin, openPain, titleOfPain } from '#renderer/state/pains';
import { useTyping } from '#renderer/state/use-typing';
import { IconAction } from '#renderer/ui/icon-action';
import { useTranslate } from '#renderer/ui/language';
import { PainButton } from '#renderer/ui/pain-button';
import { PanelHeader } from '#renderer/ui/panel-header';
import css from './pictures.module.css';
import { editPinText, numberPin, pinTextElement, removePin, tiePin } from './pin-editing';

const longestChoice = 80;
const short = (words: string): string =>
  words.length > longestChoice ? `${words.slice(0, longestChoice)}…` : words;

type Subject = NonNullable<Pin['subject']>;

const keyOf = ({ kind, id }: Subject): string => `${kind} ${id}`;

/** What a pin can be about: quotes of its step, themes and pains of the map. */
function subjectsOf(
  snapshot: Snapshot,
  stepId: string,
): ReadonlyMap<string, { subject: Subject; label: string }> {
  const found = new Map<string, { subject: Subject; label: string }>();
  const step = snapshot.byKind.step.find(({ id }) => id === stepId);
  const put = (subject: Subject, label: string) => {
    if (label !== '') found.set(keyOf(subject), { subject, label: short(label) });
  };
  for (const { id, text: words } of step ? quotesOfStep(snapshot, step.id) : [])
    put({ kind: 'quote', id }, words);
  for (const { id, title } of snapshot.byKind.theme) put({ kind: 'theme', id }, title);
  for (const { id, title } of painsInOrder(snapshot)) put({ kind: 'pain', id }, title);
  return found;
}

interface PinListProps {
  readonly pins: readonly Pin[];
  readonly stepId: string;
  readonly canEdit: boolean;
  readonly onAdd: () => void;
}

export function PinList({ pins, stepId, canEdit, onAdd }: PinListProps) {
  const t = useTranslate();
  return (
    <Stack component="section" gap="sm" aria-label={t(text.pins)}>
      <PanelHeader title={t(text.pins)} order={3}>
        {canEdit && (
          <Button variant="subtle" size="compact-sm" leftSection={<IconMapPin size={16} />} onClick={onAdd}>
            {t(text.addPin)}
          </Button>
        )}
      </PanelHeader>
      {pins.length === 0 && canEdit && (
        <Text size="sm" c="dimmed">
          {t(text.pinsNone)}
        </Text>
      )}
      <ol className={css.pinList}>
        {pins.map((pin) => (
          <li key={pin.id}>
            {canEdit ? <PinFields pin={pin} stepId={stepId} count={pins.length} /> : <PinWords pin={pin} />}
          </li>
        ))}
      </ol>
    </Stack>
  );
}

const PinWords = ({ pin }: { readonly pin: Pin }) => (
  <Text size="sm">
    <b>{pin.number}.</b> {pin.text}
  </Text>
);

function PinFields({
  pin,
  stepId,
  count,
}: {
  readonly pin: Pin;
  readonly stepId: string;
  readonly count: number;
}) {
  const t = useTranslate();
  const { number } = pin;
  const typing = useTyping(pin.text, (words, fold) => editPinText(pin.id, words, fold));
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <PinNumber pin={pin} count={count} />
      <Stack gap="xs" flex={1} miw={0}>
        <Textarea
          id={pinTextElement(pin.id)}
          aria-label={t(text.pinText, { number })}
          placeholder={t(text.pinTextHint)}
          autosize
          maxRows={6}
          maxLength={50_000}
          value={typing.text}
          onChange={(event) => typing.type(event.currentTarget.value)}
          onBlur={typing.leave}
        />
        <PinSubject pin={pin} stepId={stepId} />
        <PinToPain pin={pin} />
      </Stack>
      <IconAction
        label={t(text.deletePin, { number })}
        icon={<IconTrash size={16} />}
        onClick={() => removePin(pin.id)}
      />
    </Group>
  );
}

/** Kept on Enter and on leaving: the list changes its order then. */
function PinNumber({ pin, count }: { readonly pin: Pin; readonly count: number }) {
  const t = useTranslate();
  const [typed, setTyped] = useState<number | string | null>(null);
  const keep = () => {
    if (typeof typed === 'number' && typed !== pin.number) numberPin(pin.id, typed);
    setTyped(null);
  };
  return (
    <NumberInput
      w={48}
      aria-label={t(text.pinNumber, { number: pin.number })}
      value={typed ?? pin.number}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
      min={1}
      max={Math.max(count, pin.number)}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      styles={{ input: { textAlign: 'center', paddingInline: 4, fontWeight: 600 } }}
    />
  );
}

/** One action; a pin that speaks of a pain already leads to it. */
function PinToPain({ pin }: { readonly pin: Pin }) {
  const t = useTranslate();
  const known = useSnapshot((snapshot) => painOfPin(snapshot, pin));
  const hasWords = pin.text.trim() !== '' || pin.subject !== null;
  return (
    <PainButton
      size="compact-xs"
      variant="subtle"
      style={{ alignSelf: 'flex-start' }}
      known={known && titleOfPain(known)}
      open={() => known && openPain(known.id)}
      make={() => void makePainOfPin(pin.id)}
      canMake={hasWords}
      makeLabel={t(pains.makeOfPin, { number: pin.number })}
    />
  );
}

function PinSubject({ pin, stepId }: { readonly pin: Pin; readonly stepId: string }) {
  const t = useTranslate();
  const snapshot = useSnapshot((current) => current);
  const subjects = useMemo(() => subjectsOf(snapshot, stepId), [snapshot, stepId]);
  const { subject } = pin;
  const isGone = subject !== null && !subjects.has(keyOf(subject));
  if (subjects.size === 0 && !isGone) return null;
  const groups = (['quote', 'theme', 'pain'] as const).flatMap((kind) => {
    const items = [...subjects]
      .filter(([, each]) => each.subject.kind === kind)
      .map(([value, { label }]) => ({ value, label }));
    const group = t({ quote: text.quotes, theme: text.themes, pain: text.pains }[kind]);
    return items.length === 0 ? [] : [{ group, items }];
  });
  const data =
    isGone && subject
      ? [...groups, { group: '—', items: [{ value: keyOf(subject), label: t(text.gone) }] }]
      : groups;
  return (
    <Select
      size="xs"
      clearable
      searchable={subjects.size > 8}
      aria-label={t(text.pinAbout, { number: pin.number })}
      placeholder={t(text.pinAboutNothing)}
      data={data}
      value={subject && keyOf(subject)}
      onChange={(value) => tiePin(pin.id, value === null ? null : (subjects.get(value)?.subject ?? subject))}
    />
  );
}
