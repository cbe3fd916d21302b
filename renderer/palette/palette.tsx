/** The command palette: every action that is possible now, and every step of the map. */
import { Spotlight, type SpotlightActionGroupData, useSpotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useSyncExternalStore } from 'react';
import { type ActionEntry, type ActionId, actionIds, actionList } from '#core/desktop/action-list';
import { stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { settings as text } from '#core/i18n/messages/settings';
import type { Translate } from '#core/i18n/translate';
import { isActionEnabled, runAction, subscribeToActions } from '../state/actions';
import { useOpenMap } from '../state/open-map';
import { moveCamera, select } from '../state/view';
import { useTranslate } from '../ui/language';
import { MenuShortcut } from '../ui/shortcut-text';
import { paletteStore } from './palette-store';

const limit = 60;

const isPossible = (id: ActionId): boolean => id !== 'edit.palette' && isActionEnabled(id);
/** One text, so that React sees a change only where there is one. */
const possibleNow = () => actionIds.filter(isPossible).join(' ');

/** Closed it asks nothing: each edit of a map of thousands of steps would wait for it. */
const nobody = (): (() => void) => () => undefined;

function useEntries(isOpen: boolean): SpotlightActionGroupData[] {
  const t = useTranslate();
  const possible = useSyncExternalStore(
    isOpen ? subscribeToActions : nobody,
    isOpen ? possibleNow : () => '',
  );
  const snapshot = useOpenMap((state) => (isOpen ? state.snapshot : null));
  return useMemo(() => {
    if (!isOpen) return [];
    const known = new Set(possible.split(' '));
    const ids = actionIds.filter((id) => known.has(id));
    return [actionsGroup(ids, t), ...(snapshot ? [stepsGroup(snapshot, t)] : [])];
  }, [isOpen, possible, snapshot, t]);
}

function actionsGroup(ids: readonly ActionId[], t: Translate): SpotlightActionGroupData {
  return {
    group: t(text.paletteActions),
    actions: ids.map((id) => {
      const { label, shortcut }: ActionEntry = actionList[id];
      const other = typeof label.en === 'string' ? [label.en] : [];
      return {
        id,
        label: t(label),
        // People know the names of things in both languages.
        keywords: [...other, ...(typeof label.ru === 'string' ? [label.ru] : [])],
        rightSection: shortcut === undefined ? null : <MenuShortcut shortcut={shortcut} />,
        // The palette gives the focus back first; a dialog opened now would lose it.
        onClick: () => setTimeout(() => runAction(id)),
      };
    }),
  };
}

function stepsGroup(snapshot: Snapshot, t: Translate): SpotlightActionGroupData {
  return {
    group: t(text.paletteSteps),
    actions: stepsInOrder(snapshot).map(({ id, title }) => ({
      id,
      label: title || t(text.untitledStep),
      onClick: () => {
        select({ kind: 'step', id });
        moveCamera('reveal');
      },
    })),
  };
}

export function Palette() {
  const t = useTranslate();
  const entries = useEntries(useSpotlight(paletteStore).opened);
  return (
    <Spotlight
      store={paletteStore}
      // Our own shortcut list opens it, on every keyboard layout.
      shortcut={null}
      actions={entries}
      nothingFound={t(text.paletteNothing)}
      highlightQuery
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
      // Closed means gone: keys pressed right after it are for the window, not for a palette that fades.
      transitionProps={{ transition: 'pop', duration: 120, exitDuration: 0 }}
      scrollable
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      attributes={{ content: { 'aria-label': t(text.paletteHint) } }}
      maxHeight={440}
      limit={limit}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t(text.paletteHint),
        'aria-label': t(text.paletteHint),
      }}
    />
  );
}
