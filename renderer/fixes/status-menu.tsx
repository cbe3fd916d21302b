/** Choosing a status: all of them with the digits that set them. */
import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import type { FixStatus } from '#core/document/records/fix';
import { boardStatuses } from '#core/fixes/standing';
import { statusHeadings } from '#core/i18n/messages/fixes';
import { useTranslate } from '#renderer/ui/language';
import { MenuShortcut } from '#renderer/ui/shortcut-text';
import { StatusIcon } from './kind-icon';

interface StatusMenuProps {
  readonly current: FixStatus | null;
  readonly choose: (status: FixStatus) => void;
  readonly target: ReactElement;
  readonly hasDigits?: boolean;
  readonly opened?: boolean;
  readonly onChange?: (isOpen: boolean) => void;
}

export function StatusMenu(props: StatusMenuProps) {
  const { current, choose, target, hasDigits = false, opened, onChange } = props;
  const t = useTranslate();
  return (
    <Menu
      position="bottom-end"
      width={220}
      withinPortal
      {...(opened === undefined ? {} : { opened })}
      {...(onChange === undefined ? {} : { onChange })}
    >
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown
        onKeyDown={(event) => event.stopPropagation()}
        onClick={(event) => event.stopPropagation()}
      >
        {boardStatuses.map((status, index) => (
          <Menu.Item
            key={status}
            leftSection={<StatusIcon status={status} />}
            {...(hasDigits ? { rightSection: <MenuShortcut shortcut={String(index + 1)} /> } : {})}
            aria-current={status === current}
            disabled={status === current}
            onClick={() => choose(status)}
          >
            {t(statusHeadings[status])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
