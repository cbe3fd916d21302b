/** A dialog as all of Tapki's look: title, close button with a name, focus kept inside and returned after. */
import { Modal, type ModalProps } from '@mantine/core';
import { shell } from '#core/i18n/messages/shell';
import { useTranslate } from './language';

interface DialogProps extends Omit<ModalProps, 'opened' | 'title'> {
  readonly title: string;
  readonly opened?: boolean;
}

export function Dialog({ title, opened = true, children, ...rest }: DialogProps) {
  const t = useTranslate();
  return (
    <Modal
      opened={opened}
      title={title}
      size="lg"
      padding="lg"
      closeButtonProps={{ 'aria-label': t(shell.close) }}
      {...rest}
    >
      {children}
    </Modal>
  );
}
