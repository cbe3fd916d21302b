/** The quiet row of tools above the text being typed: by mouse, or by Alt+F10 and the arrows; Escape goes back to the text. */
import { Divider, Group, Popover } from '@mantine/core';
import {
  IconBold,
  IconFlag3,
  IconIcons,
  IconLink,
  IconList,
  IconListNumbers,
  IconPhoto,
} from '@tabler/icons-react';
import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import type { CellIcon, CellMark } from '#core/document/records/cell';
import { canvas as text } from '#core/i18n/messages/canvas';
import { toggleBold, toggleList } from '#core/text/edit-rich-text';
import { iconChoices, markChoices } from '#renderer/state/cell-signs';
import { openPictures, stopEditing } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';
import { SignChoice } from '#renderer/ui/sign-choice';
import { setCellIconOf, setCellMarkOf } from './editing';
import css from './editor.module.css';
import { LinkField } from './link-field';
import { useThemeName } from './scene-colors';
import type { TextHandle } from './text-editor';
import { OpeningTool, Tool } from './tool-button';

const toolsOf = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[data-text-tools] [data-tool]'),
];

/** Puts the keyboard on the first tool; false: there are none. */
export function focusTools(): boolean {
  const [first] = toolsOf();
  first?.focus();
  return first !== undefined;
}

/** True for the tools and what they open. */
export const isTool = (element: Element | null): boolean => element?.closest('[data-text-tools]') != null;

interface TextToolsProps {
  readonly laneId: string;
  readonly stepId: string;
  readonly name: string;
  readonly icon: CellIcon | null;
  readonly mark: CellMark | null;
  readonly field: RefObject<TextHandle | null>;
  /** False: the words are no address. */
  readonly toLink: (words: string) => boolean;
  /** The keyboard went elsewhere: the person is done. */
  readonly onLeave: () => void;
}

type Opened = 'link' | 'icon' | 'mark' | null;

interface Opening {
  readonly opened: Opened;
  readonly toggle: (which: Opened) => void;
  readonly close: () => void;
}

export function TextTools(props: TextToolsProps) {
  const { name, field, toLink, onLeave } = props;
  const t = useTranslate();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => {
    setOpened(null);
    field.current?.focus();
  };
  const toggle = (which: Opened) => setOpened((now) => (now === which ? null : which));

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      return;
    }
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const tools = toolsOf();
    const at = tools.findIndex((tool) => event.target instanceof Node && tool.contains(event.target));
    if (by === undefined || at < 0) return;
    event.preventDefault();
    tools[(at + by + tools.length) % tools.length]?.focus();
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (isTool(relatedTarget) || relatedTarget instanceof HTMLTextAreaElement) return;
    // The window lost the keyboard, or what had it is gone: neither says that the person is done.
    if (relatedTarget !== null) onLeave();
  };
  const opening: Opening = { opened, toggle, close };

  return (
    <Popover opened position="top-start" offset={8} shadow="md" withRoles={false} closeOnEscape={false}>
      <Popover.Target>
        <div className={css.anchor} />
      </Popover.Target>
      <Popover.Dropdown p={4} className="nopan nodrag nowheel" data-text-tools onBlur={onBlur}>
        <Group
          gap={2}
          role="toolbar"
          aria-label={t(text.tools, { name })}
          wrap="nowrap"
          onKeyDown={onKeyDown}
        >
          <FormatTools {...opening} field={field} toLink={toLink} />
          <Divider orientation="vertical" my={4} />
          <SignTools {...opening} {...props} />
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}

type FormatToolsProps = Opening & Pick<TextToolsProps, 'field' | 'toLink'>;

function FormatTools({ opened, toggle, close, field, toLink }: FormatToolsProps) {
  const t = useTranslate();
  return (
    <>
      <Tool isFirst label={t(text.bold)} keys="CmdOrCtrl+B" run={() => field.current?.change(toggleBold)}>
        <IconBold size={16} />
      </Tool>
      <Tool
        label={t(text.bullets)}
        keys="CmdOrCtrl+Shift+8"
        run={() => field.current?.change((typed) => toggleList(typed, 'bullets'))}
      >
        <IconList size={16} />
      </Tool>
      <Tool
        label={t(text.numbers)}
        keys="CmdOrCtrl+Shift+7"
        run={() => field.current?.change((typed) => toggleList(typed, 'numbers'))}
      >
        <IconListNumbers size={16} />
      </Tool>
      <OpeningTool
        label={t(text.link)}
        sign={<IconLink size={16} />}
        isOpened={opened === 'link'}
        toggle={() => toggle('link')}
        close={close}
      >
        <LinkField
          toLink={(words) => {
            const isMade = toLink(words);
            if (isMade) close();
            return isMade;
          }}
        />
      </OpeningTool>
    </>
  );
}

function SignTools({ opened, toggle, close, laneId, stepId, icon, mark, field }: Opening & TextToolsProps) {
  const t = useTranslate();
  const theme = useThemeName();
  const choose = (set: () => void) => {
    field.current?.finish();
    set();
    close();
  };
  return (
    <>
      <OpeningTool
        label={t(text.icon)}
        sign={<IconIcons size={16} />}
        isOpened={opened === 'icon'}
        toggle={() => toggle('icon')}
        close={close}
      >
        <SignChoice
          label={t(text.icon)}
          options={iconChoices(t)}
          value={icon}
          onChoose={(value) => choose(() => setCellIconOf(laneId, stepId, value))}
          search={{ label: t(text.findIcon), nothing: t(text.noIcon) }}
          columns={7}
        />
      </OpeningTool>
      <OpeningTool
        label={t(text.mark)}
        sign={<IconFlag3 size={16} />}
        isOpened={opened === 'mark'}
        toggle={() => toggle('mark')}
        close={close}
      >
        <SignChoice
          label={t(text.mark)}
          options={markChoices(t, theme)}
          value={mark}
          onChoose={(value) => choose(() => setCellMarkOf(laneId, stepId, value))}
          columns={6}
        />
      </OpeningTool>
      <Tool
        label={t(text.cellPicture)}
        run={() => {
          field.current?.finish();
          stopEditing();
          openPictures({ kind: 'cell', laneId, stepId });
        }}
      >
        <IconPhoto size={16} />
      </Tool>
    </>
  );
}
