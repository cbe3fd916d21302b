/** For whom the export is: one of the ready sets, one that the person keeps, or what was chosen just now. */
import { Button, Group, Menu, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { sameValue } from '#core/document/same-value';
import { type Preset, presetNames, presetOf, presets } from '#core/export/presets';
import { exporting, presetWords } from '#core/i18n/messages/export';
import {
  canKeepMore,
  deletePreset,
  keepPreset,
  renamePreset,
  useOwnPresets,
} from '#renderer/state/export-presets';
import { IconAction } from '#renderer/ui/icon-action';
import { useTranslate } from '#renderer/ui/language';
import { useExportChoice } from './export-choice';

const nowChosen = 'own';
const longestName = 80;
const keyOf = (name: string): string => `kept ${name}`;

/** What the field for a name is open for. */
type Naming = { readonly for: 'keep' } | { readonly for: 'rename'; readonly from: string };

export function PresetChoice({ chosen }: { readonly chosen: Preset }) {
  const t = useTranslate();
  const own = useOwnPresets();
  const [naming, setNaming] = useState<Naming | null>(null);
  const ready = presetOf(chosen);
  const kept = ready === null ? own.find(({ options }) => sameValue(options, chosen)) : undefined;
  const isNew = ready === null && !kept;
  const choose = (value: string) => {
    const name = presetNames.find((each) => each === value);
    const found = own.find((each) => keyOf(each.name) === value);
    if (name) useExportChoice.setState(presets[name]);
    else if (found) useExportChoice.setState(found.options);
    setNaming(null);
  };
  return (
    <Stack gap="xs">
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <NativeSelect
          flex={1}
          label={t(exporting.preset)}
          value={ready ?? (kept ? keyOf(kept.name) : nowChosen)}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            // What is not a set cannot be chosen: it comes of choosing.
            ...(isNew ? [{ value: nowChosen, label: t(exporting.ownChoice) }] : []),
            ...presetNames.map((name) => ({ value: name, label: t(presetWords[name]) })),
            ...(own.length === 0
              ? []
              : [
                  {
                    group: t(exporting.ownPresets),
                    items: own.map(({ name }) => ({ value: keyOf(name), label: name })),
                  },
                ]),
          ]}
        />
        <Menu position="bottom-end">
          <Menu.Target>
            <IconAction label={t(exporting.presetActions)} icon={<IconDots size={16} aria-hidden />} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={!isNew || !canKeepMore()} onClick={() => setNaming({ for: 'keep' })}>
              {t(exporting.keepPreset)}
            </Menu.Item>
            <Menu.Item disabled={!kept} onClick={() => kept && setNaming({ for: 'rename', from: kept.name })}>
              {t(exporting.renamePreset)}
            </Menu.Item>
            <Menu.Item disabled={!kept} onClick={() => kept && void deletePreset(kept.name)}>
              {t(exporting.deletePreset)}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      {naming && (
        <NameForm
          key={naming.for}
          first={naming.for === 'rename' ? naming.from : ''}
          onName={(name) => {
            void (naming.for === 'keep' ? keepPreset(name, chosen) : renamePreset(naming.from, name));
            setNaming(null);
          }}
          onLeave={() => setNaming(null)}
        />
      )}
    </Stack>
  );
}

/** ms. By then the menu has given the focus back to its button. */
const menuGone = 50;

interface NameFormProps {
  readonly first: string;
  readonly onName: (name: string) => void;
  readonly onLeave: () => void;
}

function NameForm({ first, onName, onLeave }: NameFormProps) {
  const t = useTranslate();
  const [name, setName] = useState(first);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => field.current?.focus(), menuGone);
    return () => clearTimeout(timer);
  }, []);
  const ready = presetNames.map((each) => t(presetWords[each]).toLowerCase());
  const isTaken = ready.includes(name.trim().toLowerCase());
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && !isTaken) onName(name.trim());
      }}
    >
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <TextInput
          flex={1}
          ref={field}
          onFocus={(event) => event.currentTarget.select()}
          aria-label={t(exporting.presetName)}
          placeholder={t(exporting.presetName)}
          maxLength={longestName}
          value={name}
          error={isTaken ? t(exporting.presetTaken) : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onLeave();
          }}
          // The field is left, not the dialog.
          data-mantine-stop-propagation
        />
        <Button type="submit" disabled={name.trim() === '' || isTaken}>
          {t(exporting.keep)}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t(exporting.cancel)}
        </Button>
      </Group>
    </form>
  );
}
