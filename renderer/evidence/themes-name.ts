/** Names of themes on the screen: given by people, else their phrases. */
import { themesScreen } from '#core/i18n/messages/themes';
import { type Nameable, themeName } from '#core/themes/theme-name';
import { useTranslate } from '#renderer/ui/language';

export function useThemeName(): (theme: Nameable) => string {
  const t = useTranslate();
  return (theme) => themeName(theme) || t(themesScreen.unnamed, { id: theme.id });
}
