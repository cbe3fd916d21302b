/** The map's title in the top bar: read as a heading, edited in place. */
import { TextInput } from '@mantine/core';
import { renameMap } from '#core/commands/map';
import { programme } from '#core/i18n/messages/programme';
import { shell } from '#core/i18n/messages/shell';
import { commit, useOpenMap, useSnapshot } from '../state/open-map';
import { useIsProgramme } from '../state/programme';
import { useTyping } from '../state/use-typing';
import { useTranslate } from '../ui/language';
import styles from './top-bar.module.css';

export function MapTitle() {
  const t = useTranslate();
  const title = useSnapshot((snapshot) => snapshot.byKind.map[0]?.title ?? '');
  const isProgramme = useIsProgramme();
  const isReadOnly = useOpenMap((state) => state.document?.isReadOnly === true);
  const typing = useTyping(title, (typed, stay) => {
    if (typed.trim() !== title) commit('map.rename', renameMap, { title: typed.trim() }, stay);
  });
  return (
    <TextInput
      className={styles.title}
      aria-label={t(isProgramme ? programme.titleLabel : shell.mapTitle)}
      placeholder={t(isProgramme ? programme.untitled : shell.untitled)}
      value={typing.text}
      // A long title is cut by the bar.
      title={typing.text}
      disabled={isReadOnly}
      maxLength={300}
      onChange={(event) => typing.type(event.currentTarget.value)}
      onBlur={typing.leave}
      onKeyDown={(event) => {
        if (event.key === 'Escape') typing.drop();
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
