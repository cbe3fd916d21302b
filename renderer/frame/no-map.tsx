/** Where the map would be, while none is open: how to begin one. */
import { Center } from '@mantine/core';
import { canvas as text } from '#core/i18n/messages/canvas';
import { runAction } from '../state/actions';
import { EmptyState } from '../ui/empty-state';
import { useTranslate } from '../ui/language';

export function NoMap() {
  const t = useTranslate();
  return (
    <Center h="100%">
      <EmptyState
        title={t(text.noMap)}
        text={t(text.noMapText)}
        action={{ label: t(text.newMap), run: () => void runAction('map.new') }}
      />
    </Center>
  );
}
