/** A dialog as all of Tapki's look: title, close button with a name, focus kept inside and returned after. */
import { Modal, type ModalProps } from '@mantine/core';

interface DialogProps extends Omit<ModalProps, 'opened' | 'title'> {
  readonly title: string;
  readonly opened?: boolean;
}

export function Dialog({ title, opened = true, children, ...rest }: DialogProps) {
  return (
    <Modal opened={opened} title={title} size="lg" padding="lg" {...rest}>
      {children}
    </Modal>
  );
}
