/** A theme becomes a pain, in one action; a theme that is one already leads to it. */
import { Button } from '@mantine/core';
import { IconFlame } from '@tabler/icons-react';
import { useState } from 'react';
import { themeRefOf } from '#core/evidence/theme-meant';
import type { ThemePlace, ThemeView } from '#core/evidence/theme-view';
import { pains as text } from '#core/i18n/messages/pains';
import { painOfTheme } from '#core/pains/known';
import { useOpenMap } from '#renderer/state/open-map';
import { makePainOfTheme, openPain, titleOfPain } from '#renderer/state/pains';
import { useTranslate } from '#renderer/ui/language';

interface ThemeToPainProps {
  readonly theme: ThemeView;
  readonly place: ThemePlace;
}

export function ThemeToPain({ theme, place }: ThemeToPainProps) {
  const t = useTranslate();
  const [isBusy, setBusy] = useState(false);
  const ref = themeRefOf(theme);
  const known = useOpenMap(({ snapshot }) => snapshot && painOfTheme(snapshot, ref));
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  const look = {
    size: 'compact-sm',
    variant: 'default',
    leftSection: <IconFlame size={14} aria-hidden />,
  } as const;
  if (known)
    return (
      <Button
        {...look}
        title={t(text.openOf, { title: titleOfPain(known) })}
        onClick={() => openPain(known.id)}
      >
        {t(text.open)}
      </Button>
    );
  const make = async () => {
    setBusy(true);
    await makePainOfTheme(ref, place);
    setBusy(false);
  };
  return (
    <Button {...look} disabled={!canEdit} loading={isBusy} onClick={() => void make()}>
      {t(text.make)}
    </Button>
  );
}
