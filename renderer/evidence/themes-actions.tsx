/** What can be done with a theme: a rule, another name, merging, splitting, hiding. */
import { Button, Group, Select, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { foldValue } from '#core/evidence/fold-value';
import type { ThemePlace, ThemeView } from '#core/evidence/theme-view';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { themesScreen } from '#core/i18n/messages/themes';
import { useOpenMap } from '#renderer/state/open-map';
import { useTranslate } from '#renderer/ui/language';
import { changeTheme, splitTheme } from './change-theme';
import { proposeTheme, proposeWords } from './propose-rule';
import { ThemeToPain } from './theme-to-pain';
import { useThemeName } from './themes-name';

interface ThemesActionsProps {
  readonly theme: ThemeView;
  readonly name: string;
  readonly others: readonly ThemeView[];
  /** Whose contacts are looked at: a pain of the theme is felt there. */
  readonly place: ThemePlace;
  readonly onChanged: () => void;
}

type Asking = 'rename' | 'merge' | null;

export function ThemesActions({ theme, name, others, place, onChanged }: ThemesActionsProps) {
  const t = useTranslate();
  const [asking, setAsking] = useState<Asking>(null);
  const [isBusy, setBusy] = useState(false);
  const isReadOnly = useOpenMap((state) => state.document?.isReadOnly ?? true);
  const hasSteps = useOpenMap((state) => (state.snapshot?.byKind.step.length ?? 0) > 0);
  const done = () => setAsking(null);
  const split = async () => {
    setBusy(true);
    await splitTheme(theme.id, name, onChanged);
    setBusy(false);
  };
  const hide = () =>
    changeTheme(
      { change: 'hide', id: theme.id, isHidden: !theme.isHidden },
      {
        message: theme.isHidden ? themesScreen.shown : themesScreen.hidden,
        values: { name },
        back: { change: 'hide', id: theme.id, isHidden: theme.isHidden },
      },
      onChanged,
    );
  if (asking === 'rename')
    return <RenameForm theme={theme} name={name} others={others} onChanged={onChanged} onDone={done} />;
  if (asking === 'merge')
    return <MergeForm theme={theme} name={name} others={others} onChanged={onChanged} onDone={done} />;
  const plain = { size: 'compact-sm', variant: 'default', disabled: isBusy } as const;
  return (
    <Group gap="xs">
      {hasSteps && (
        <Button size="compact-sm" disabled={isReadOnly} onClick={() => proposeWords(theme, name)}>
          {t(themesScreen.wordsToRule)}
        </Button>
      )}
      {hasSteps && (
        <Button {...plain} disabled={isReadOnly || isBusy} onClick={() => proposeTheme(theme, name)}>
          {t(themesScreen.themeToRule)}
        </Button>
      )}
      <ThemeToPain theme={theme} place={place} />
      <Button {...plain} onClick={() => setAsking('rename')}>
        {t(themesScreen.rename)}
      </Button>
      {others.length > 0 && (
        <Button {...plain} onClick={() => setAsking('merge')}>
          {t(themesScreen.merge)}
        </Button>
      )}
      <Button {...plain} disabled={false} loading={isBusy} onClick={() => void split()}>
        {t(themesScreen.split)}
      </Button>
      <Button {...plain} onClick={() => void hide()}>
        {t(theme.isHidden ? themesScreen.show : themesScreen.hide)}
      </Button>
    </Group>
  );
}

/** Escape leaves the form; the attribute keeps the dialog around it open. */
const leftByEscape = (onDone: () => void) => ({
  'data-mantine-stop-propagation': true,
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDone();
  },
});

interface FormProps {
  readonly theme: ThemeView;
  readonly name: string;
  readonly others: readonly ThemeView[];
  readonly onChanged: () => void;
  readonly onDone: () => void;
}

function RenameForm({ theme, name, others, onChanged, onDone }: FormProps) {
  const t = useTranslate();
  const nameOf = useThemeName();
  const [typed, setTyped] = useState(name);
  const isTaken = others.some((other) => foldValue(nameOf(other)) === foldValue(typed));
  const save = () => {
    if (isTaken) return;
    const next = typed.trim() || null;
    onDone();
    if (next === theme.name || (next === name && theme.name === null)) return;
    void changeTheme(
      { change: 'rename', id: theme.id, name: next },
      {
        message: themesScreen.renamed,
        values: { name: next ?? name },
        back: { change: 'rename', id: theme.id, name: theme.name },
      },
      onChanged,
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Group gap="xs" align={isTaken ? 'center' : 'flex-end'} wrap="nowrap">
        <TextInput
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
          label={t(themesScreen.name)}
          maxLength={200}
          value={typed}
          error={isTaken && t(themesScreen.nameTaken)}
          onChange={(event) => setTyped(event.currentTarget.value)}
          {...leftByEscape(onDone)}
          flex={1}
        />
        <Button type="submit" disabled={isTaken}>
          {t(themesScreen.save)}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t(evidenceWords.cancel)}
        </Button>
      </Group>
    </form>
  );
}

function MergeForm({ theme, name, others, onChanged, onDone }: FormProps) {
  const t = useTranslate();
  const nameOf = useThemeName();
  const merge = (value: string | null) => {
    const target = others.find(({ id }) => String(id) === value);
    onDone();
    if (target === undefined) return;
    void changeTheme(
      { change: 'merge', id: theme.id, into: target.id },
      {
        message: themesScreen.merged,
        values: { name, into: nameOf(target) },
        back: { change: 'part', id: theme.id },
      },
      onChanged,
    );
  };
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <Select
        autoFocus
        searchable
        label={t(themesScreen.mergeInto, { name })}
        data={others.map((other) => ({ value: String(other.id), label: nameOf(other) }))}
        value={null}
        onChange={merge}
        defaultDropdownOpened
        onDropdownClose={onDone}
        flex={1}
      />
      <Button variant="default" onClick={onDone}>
        {t(evidenceWords.cancel)}
      </Button>
    </Group>
  );
}
