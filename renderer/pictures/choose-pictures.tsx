/** The button that opens the system's own dialog for files. */
import { Button, type ButtonProps, FileButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ScreenshotId } from '#core/document/records/identity';
import { pictures as text } from '#core/i18n/messages/pictures';
import { type PictureTarget, takePictures } from '#renderer/state/picture-intake';
import type { PicturesOf } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';

/** Other files are refused with a reason; the list only saves people from looking at them. */
const accepted = 'image/png,image/jpeg,image/webp,image/svg+xml';

export const targetOf = (of: PicturesOf): PictureTarget =>
  of.kind === 'step'
    ? { kind: 'step', stepId: of.stepId }
    : { kind: 'cell', laneId: of.laneId, stepId: of.stepId };

interface ChoosePicturesProps extends ButtonProps {
  readonly of: PicturesOf;
  readonly onTaken: (last: ScreenshotId | null) => void;
  readonly children?: ReactNode;
}

export function ChoosePictures({ of, onTaken, children, ...button }: ChoosePicturesProps) {
  const t = useTranslate();
  const take = (files: readonly File[]) => {
    if (files.length > 0) void takePictures(files, targetOf(of)).then(onTaken);
  };
  const label = children ?? t(of.kind === 'step' ? text.choose : text.chooseOne);
  return of.kind === 'step' ? (
    <FileButton multiple accept={accepted} onChange={take}>
      {(props) => (
        <Button {...button} {...props}>
          {label}
        </Button>
      )}
    </FileButton>
  ) : (
    <FileButton accept={accepted} onChange={(file) => take(file ? [file] : [])}>
      {(props) => (
        <Button {...button} {...props}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}
