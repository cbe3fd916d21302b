/** One version on the timeline: its picture, when, why or under which name, and what can be done with it. */
import { Menu, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconDots, IconMap2, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { formatLocalInstant } from '#core/i18n/dates';
import { library as text } from '#core/i18n/messages/library';
import { isFieldLeft } from '#renderer/state/typing';
import type { Version } from '#renderer/state/versions';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { versionName } from './version-name';
import { useVersionPicture } from './version-picture';
import css from './versions.module.css';

interface VersionRowProps {
  readonly version: Version;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onDelete: () => void;
  readonly onRename: (name: string) => void;
}

function NameField({ name, onDone }: { name: string; onDone: (name: string | null) => void }) {
  const t = useTranslate();
  const [typed, setTyped] = useState(name);
  return (
    <TextInput
      autoFocus
      size="xs"
      flex={1}
      aria-label={t(text.versionName)}
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={(event) => {
        if (isFieldLeft(event)) onDone(typed.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onDone(typed.trim());
        if (event.key !== 'Escape') return;
        // Escape leaves the field, not the dialog.
        event.stopPropagation();
        onDone(null);
      }}
    />
  );
}

export function VersionRow({ version, isChosen, onChoose, onDelete, onRename }: VersionRowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [isNaming, setIsNaming] = useState(false);
  const [picture, frame] = useVersionPicture(version);
  return (
    <li className={css.version} data-chosen={isChosen || undefined}>
      <UnstyledButton
        className={css.choose}
        aria-current={isChosen || undefined}
        onClick={onChoose}
        ref={frame}
      >
        <span className={css.picture}>
          {picture === null ? <IconMap2 size={20} stroke={1.25} aria-hidden /> : <img src={picture} alt="" />}
        </span>
        {!isNaming && (
          <span className={css.about}>
            <Text span size="sm" fw={version.name ? 600 : 400} lineClamp={2}>
              {versionName(version, t)}
            </Text>
            <Text span size="xs" c="dimmed">
              {formatLocalInstant(version.at, language)}
            </Text>
          </span>
        )}
      </UnstyledButton>
      {isNaming ? (
        <NameField
          name={version.name ?? ''}
          onDone={(name) => {
            setIsNaming(false);
            if (name !== null && name !== (version.name ?? '')) onRename(name);
          }}
        />
      ) : (
        <Menu position="bottom-end">
          <Menu.Target>
            <IconAction label={t(text.versionActions)} icon={<IconDots size={16} aria-hidden />} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setIsNaming(true)}>
              {t(text.renameVersion)}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={onDelete}>
              {t(text.deleteVersion)}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
