/** A dialog as all of Tapki's look: title, close button with a name, focus kept inside and returned after. */
import { Modal, type ModalProps } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useDialogFocus } from './use-dialog-focus';

interface DialogProps extends Omit<ModalProps, 'opened' | 'title'> {
  readonly title: string;
  readonly opened?: boolean;
}

/** Mounted only while the dialog is open. */
function Content({ children }: { readonly children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null);
  useDialogFocus(content);
  return <div ref={content}>{children}</div>;
}

export function Dialog({ title, opened = true, children, ...rest }: DialogProps) {
  return (
    <Modal opened={opened} title={title} size="lg" padding="lg" {...rest}>
      <Content>{children}</Content>
    </Modal>
  );
}
