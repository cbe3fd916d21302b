/** The native menu, made from the action list in the chosen language. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type ActionId, actionIds, actionList, menuGroups } from '#core/desktop/action-list';
import type { Language } from '#core/document/records/field';
import { desktop as text } from '#core/i18n/messages/desktop';
import { type Message, translate } from '#core/i18n/translate';

export interface MenuState {
  readonly language: Language;
  /** Ids of actions that can run now. */
  readonly enabled: ReadonlySet<string>;
  readonly undo: string | null;
  readonly redo: string | null;
}

type MenuGroup = (typeof menuGroups)[number];
type Item = MenuItemConstructorOptions;

const groupNames: Readonly<Record<MenuGroup, Message>> = {
  file: text.menuFile,
  edit: text.menuEdit,
  insert: text.menuInsert,
  evidence: text.menuEvidence,
  view: text.menuView,
  help: text.menuHelp,
};

/** Keys that belong to typing: the page handles them where no text is edited, the menu only shows them. */
const typingKeys = /^(Delete|(Shift\+)?F\d+|(Alt\+)?(Left|Right|Up|Down)|CmdOrCtrl\+A)$/;

/** What the system does itself, in fields and on the map alike: there the page hears of it by the events of the clipboard. */
const roles: Readonly<Partial<Record<ActionId, 'cut' | 'copy' | 'paste'>>> = {
  'edit.cut': 'cut',
  'edit.copy': 'copy',
  'edit.paste': 'paste',
};

let shown: { readonly words: string; readonly menu: Menu } | null = null;
let runNow: (action: ActionId) => void = () => undefined;

/** A whole menu is made only for new words; what can be done now is switched in the one that is there. */
export function showMenu(state: MenuState, run: (action: ActionId) => void): void {
  runNow = run;
  const words = JSON.stringify([state.language, state.undo, state.redo]);
  if (shown?.words === words) {
    for (const id of actionIds) {
      const item = roles[id] === undefined ? shown.menu.getMenuItemById(id) : null;
      if (item) item.enabled = state.enabled.has(id);
    }
    return;
  }
  const menu = Menu.buildFromTemplate(menuTemplate(state, (action) => runNow(action), process.platform));
  Menu.setApplicationMenu(menu);
  shown = { words, menu };
}

export function menuTemplate(
  state: MenuState,
  run: (action: ActionId) => void,
  platform: NodeJS.Platform,
): Item[] {
  const say = (message: Message): string => translate(state.language, message);
  const entry = (id: ActionId): Item[] => {
    const { label, shortcut, startsGroup }: (typeof actionList)[ActionId] & { shortcut?: string } =
      actionList[id];
    const role = roles[id];
    if (role !== undefined) {
      const item: Item = { id, role, label: say(label) };
      return startsGroup ? [{ type: 'separator' }, item] : [item];
    }
    const item: Item = {
      id,
      label: labelOf(id, label, state),
      enabled: state.enabled.has(id),
      click: () => run(id),
    };
    if (shortcut !== undefined) {
      item.accelerator = shortcut;
      item.registerAccelerator = !typingKeys.test(shortcut);
    }
    return startsGroup ? [{ type: 'separator' }, item] : [item];
  };
  const group = (name: MenuGroup): Item => {
    const items = actionIds.filter((id) => actionList[id].menu === name).flatMap(entry);
    return { label: say(groupNames[name]), submenu: [...items, ...extraItems(name, say, platform)] };
  };
  const groups = menuGroups.map(group);
  return platform === 'darwin' ? [applicationMenu(say), ...groups] : groups;
}

function labelOf(id: ActionId, label: Message, state: MenuState): string {
  if (id === 'edit.undo' && state.undo !== null)
    return translate(state.language, text.menuUndo, { label: state.undo });
  if (id === 'edit.redo' && state.redo !== null)
    return translate(state.language, text.menuRedo, { label: state.redo });
  return translate(state.language, label);
}

/** What the system itself does better than an action of ours. */
function extraItems(name: MenuGroup, say: (message: Message) => string, platform: NodeJS.Platform): Item[] {
  if (name === 'view') {
    return [{ type: 'separator' }, { role: 'togglefullscreen', label: say(text.fullScreen) }];
  }
  if (name === 'file' && platform !== 'darwin') {
    return [{ type: 'separator' }, { role: 'quit', label: say(text.quit) }];
  }
  return [];
}

const applicationMenu = (say: (message: Message) => string): Item => ({
  label: 'Tapki',
  submenu: [
    { role: 'hide', label: say(text.hide) },
    { role: 'hideOthers', label: say(text.hideOthers) },
    { role: 'unhide', label: say(text.showAll) },
    { type: 'separator' },
    { role: 'quit', label: say(text.quit) },
  ],
});
