/** Makes a pain of what it stands at; where that is one already, leads to it. */
import { Button, type ButtonProps } from '@mantine/core';
import { pains as text } from '#core/i18n/messages/pains';
import { useTranslate } from './language';

interface PainButtonProps
  extends Pick<ButtonProps, 'size' | 'variant' | 'leftSection' | 'style' | 'loading'> {
  /** Title of the pain that it is already; null: none yet. */
  readonly known: string | null;
  readonly open: () => void;
  readonly make: () => void;
  readonly canMake: boolean;
  /** Tells this button from others of its kind beside it, where it makes a pain. */
  readonly makeLabel?: string;
}

export function PainButton({ known, open, make, canMake, makeLabel, ...look }: PainButtonProps) {
  const t = useTranslate();
  if (known === null)
    return (
      <Button {...look} disabled={!canMake} aria-label={makeLabel} onClick={make}>
        {t(text.make)}
      </Button>
    );
  const label = t(text.openOf, { title: known });
  return (
    <Button
      {...look}
      {...(makeLabel === undefined ? { title: label } : { 'aria-label': label })}
      onClick={open}
    >
      {t(text.open)}
    </Button>
  );
}
