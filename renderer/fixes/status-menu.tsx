/** Choosing a status: all of them with the digits that set them. */
import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import { type FixStatus, fixStatuses } from '#core/document/records/fix';
import { statusHeadings } from '#core/i18n/messages/fixes';
import { useTranslate } from '#renderer/ui/language';
import { MenuShortcut } from '#renderer/ui/shortcut-text';
import { StatusIcon } from './kind-icon';

interface StatusMenuProps {
  readonly current: FixStatus | null;
  readonly choose: (status: FixStatus) => void;
  readonly target: ReactElement;
  readonly hasDigits?: boolean;
  /** e.g. to give the keyboard back. */
  readonly onClose?: () => void;
}

export function StatusMenu(props: StatusMenuProps) {
  const { current, choose, target, hasDigits = false, onClose } = props;
  const t = useTranslate();
  return (
    <Menu position="bottom-start" width={220} withinPortal {...(onClose === undefined ? {} : { onClose })}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown
        onKeyDown={(event) => event.stopPropagation()}
        onClick={(event) => event.stopPropagation()}
      >
        {fixStatuses.map((status, index) => (
          <Menu.Item
            key={status}
            leftSection={<StatusIcon status={status} />}
            {...(hasDigits ? { rightSection: <MenuShortcut shortcut={String(index + 1)} /> } : {})}
            aria-current={status === current}
            {...(status === current ? { fw: 600, 'data-autofocus': true } : {})}
            onClick={() => status !== current && choose(status)}
          >
            {t(statusHeadings[status])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
