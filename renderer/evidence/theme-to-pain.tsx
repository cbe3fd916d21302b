/** A theme becomes a pain, in one action; a theme that is one already leads to it. */
import { IconFlame } from '@tabler/icons-react';
import { useState } from 'react';
import { themeRefOf } from '#core/evidence/theme-meant';
import type { ThemePlace, ThemeView } from '#core/evidence/theme-view';
import { painOfTheme } from '#core/pains/known';
import { useOpenMap } from '#renderer/state/open-map';
import { makePainOfTheme, openPain, titleOfPain } from '#renderer/state/pains';
import { PainButton } from '#renderer/ui/pain-button';

interface ThemeToPainProps {
  readonly theme: ThemeView;
  readonly place: ThemePlace;
}

export function ThemeToPain({ theme, place }: ThemeToPainProps) {
  const [isBusy, setBusy] = useState(false);
  const ref = themeRefOf(theme);
  const known = useOpenMap(({ snapshot }) => snapshot && painOfTheme(snapshot, ref));
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  const make = async () => {
    setBusy(true);
    await makePainOfTheme(ref, place);
    setBusy(false);
  };
  return (
    <PainButton
      size="compact-sm"
      variant="default"
      leftSection={<IconFlame size={14} aria-hidden />}
      known={known && titleOfPain(known)}
      open={() => known && openPain(known.id)}
      make={() => void make()}
      canMake={canEdit}
      loading={isBusy}
    />
  );
}
