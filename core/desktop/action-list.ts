/**
 * Every action a person can take that has a menu entry, a shortcut or a place in the palette.
 * Menu, buttons, shortcuts and palette are made from this list; what each does is in renderer/state/actions.
 */
import { actions as text } from '../i18n/messages/actions';
import type { Message } from '../i18n/translate';

export const menuGroups = ['file', 'edit', 'insert', 'evidence', 'view', 'help'] as const;

export interface ActionEntry {
  readonly label: Message;
  readonly menu: (typeof menuGroups)[number];
  /** Electron accelerator notation; CmdOrCtrl is Ctrl on Windows and Linux. */
  readonly shortcut?: string;
  /** A line is drawn above it in the menu. */
  readonly startsGroup?: boolean;
}

const entry = (
  menu: ActionEntry['menu'],
  label: Message,
  shortcut?: string,
  startsGroup = false,
): ActionEntry =>
  shortcut === undefined ? { menu, label, startsGroup } : { menu, label, shortcut, startsGroup };

export const actionList = {
  'map.new': entry('file', text.newMap, 'CmdOrCtrl+N'),
  'map.open': entry('file', text.openMap, 'CmdOrCtrl+O'),
  'map.importOther': entry('file', text.importOther),
  'map.library': entry('file', text.library, 'CmdOrCtrl+L'),
  'programme.open': entry('file', text.openProgramme, 'CmdOrCtrl+Shift+G'),
  'capture.open': entry('file', text.quickCapture),
  'map.save': entry('file', text.save, 'CmdOrCtrl+S', true),
  'map.saveAs': entry('file', text.saveAs, 'CmdOrCtrl+Shift+S'),
  'map.exportCopy': entry('file', text.exportCopy),
  'map.versions': entry('file', text.versions),
  'map.makeToBe': entry('file', text.makeToBe),
  'map.compare': entry('file', text.compareMaps),
  'map.export': entry('file', text.exportMap, 'CmdOrCtrl+P', true),
  'map.openSample': entry('file', text.openSample, undefined, true),
  'programme.sample': entry('file', text.openSampleProgramme),
  'app.settings': entry('file', text.settings, 'CmdOrCtrl+,'),
  'edit.undo': entry('edit', text.undo, 'CmdOrCtrl+Z'),
  'edit.redo': entry('edit', text.redo, 'CmdOrCtrl+Shift+Z'),
  'edit.cut': entry('edit', text.cut, 'CmdOrCtrl+X', true),
  'edit.copy': entry('edit', text.copy, 'CmdOrCtrl+C'),
  'edit.paste': entry('edit', text.paste, 'CmdOrCtrl+V'),
  'edit.duplicate': entry('edit', text.duplicate, 'CmdOrCtrl+D'),
  'edit.fillRight': entry('edit', text.fillRight, 'CmdOrCtrl+Shift+D'),
  'edit.selectAll': entry('edit', text.selectAll, 'CmdOrCtrl+A'),
  'edit.find': entry('edit', text.find, 'CmdOrCtrl+H', true),
  'edit.delete': entry('edit', text.deleteSelected, 'Delete', true),
  'edit.rename': entry('edit', text.rename, 'F2'),
  'edit.moveLeft': entry('edit', text.moveLeft, 'Alt+Left', true),
  'edit.moveRight': entry('edit', text.moveRight, 'Alt+Right'),
  'edit.moveUp': entry('edit', text.moveUp, 'Alt+Up'),
  'edit.moveDown': entry('edit', text.moveDown, 'Alt+Down'),
  'edit.palette': entry('edit', text.palette, 'CmdOrCtrl+K', true),
  'stage.add': entry('insert', text.addStage, 'CmdOrCtrl+Shift+E'),
  'step.add': entry('insert', text.addStep, 'CmdOrCtrl+Enter'),
  'lane.add': entry('insert', text.addLane, 'CmdOrCtrl+Shift+L'),
  'path.add': entry('insert', text.addPath, 'CmdOrCtrl+Shift+P'),
  'quote.add': entry('insert', text.addQuote, undefined, true),
  'fix.propose': entry('insert', text.proposeFix),
  'request.add': entry('insert', text.addRequest),
  'visit.add': entry('insert', text.addVisit),
  'goal.add': entry('insert', text.addGoal),
  'map.personas': entry('insert', text.personas),
  'comment.add': entry('insert', text.addComment, 'CmdOrCtrl+Alt+M'),
  'evidence.import': entry('evidence', text.importContacts, 'CmdOrCtrl+I'),
  'evidence.rule': entry('evidence', text.editRule, 'CmdOrCtrl+R'),
  'evidence.search': entry('evidence', text.searchContacts, 'CmdOrCtrl+F'),
  'evidence.unassigned': entry('evidence', text.showUnassigned),
  'evidence.themes': entry('evidence', text.showThemes),
  'evidence.numbers': entry('evidence', text.showNumbers),
  'evidence.ideas': entry('evidence', text.showIdeas),
  'evidence.collections': entry('evidence', text.showCollections),
  'pains.open': entry('evidence', text.showPains, 'CmdOrCtrl+Shift+B'),
  'reviews.open': entry('evidence', text.showReviews),
  'review.lastMonth': entry('evidence', text.reviewLastMonth),
  'review.present': entry('view', text.presentReview),
  'review.export': entry('file', text.exportReview),
  'requests.open': entry('evidence', text.showRequests),
  'requests.find': entry('evidence', text.findIdeas),
  'immersion.open': entry('evidence', text.showImmersion),
  'scoreboard.open': entry('evidence', text.showScoreboard),
  'scoreboard.take': entry('evidence', text.takeReadings),
  'scoreboard.export': entry('file', text.exportScoreboard),
  'effort.open': entry('evidence', text.showEffort),
  'effort.copy': entry('evidence', text.copyEffort),
  'effort.save': entry('file', text.saveEffort),
  'fixes.open': entry('evidence', text.showFixes, 'CmdOrCtrl+Shift+X'),
  'sessions.open': entry('evidence', text.showSessions, 'CmdOrCtrl+Shift+J'),
  'evidence.refresh': entry('evidence', text.refreshNumbers, 'Shift+F5', true),
  'evidence.sources': entry('evidence', text.sources),
  'view.present': entry('view', text.present, 'F5'),
  'view.presentAs': entry('view', text.presentAs, 'CmdOrCtrl+F5'),
  'view.fit': entry('view', text.fitMap, 'CmdOrCtrl+0', true),
  'view.zoomIn': entry('view', text.zoomIn, 'CmdOrCtrl+Plus'),
  'view.zoomOut': entry('view', text.zoomOut, 'CmdOrCtrl+-'),
  'view.actualSize': entry('view', text.actualSize, 'CmdOrCtrl+1'),
  'view.zoomToSelection': entry('view', text.zoomToSelection, 'CmdOrCtrl+2'),
  'view.heat': entry('view', text.painHeat, 'CmdOrCtrl+Shift+H'),
  'view.focus': entry('view', text.focus, 'CmdOrCtrl+Shift+F'),
  'view.detail': entry('view', text.openDetail, 'CmdOrCtrl+Alt+Down', true),
  'view.up': entry('view', text.goUp, 'CmdOrCtrl+Alt+Up'),
  'view.inspector': entry('view', text.inspector, 'CmdOrCtrl+Shift+I', true),
  'view.comments': entry('view', text.comments),
  'view.minimap': entry('view', text.minimap),
  'view.larger': entry('view', text.larger, 'CmdOrCtrl+Alt+Plus', true),
  'view.smaller': entry('view', text.smaller, 'CmdOrCtrl+Alt+-'),
  'view.usualSize': entry('view', text.usualSize, 'CmdOrCtrl+Alt+0'),
  'view.theme': entry('view', text.switchTheme, undefined, true),
  'view.language': entry('view', text.switchLanguage),
  'help.shortcuts': entry('help', text.shortcuts, 'F1'),
  'help.guide': entry('help', text.guide),
  'help.diagnostics': entry('help', text.diagnostics, undefined, true),
  'help.logs': entry('help', text.showLogs),
  'help.updates': entry('help', text.checkUpdates),
  'help.about': entry('help', text.about),
} as const satisfies Record<string, ActionEntry>;

export type ActionId = keyof typeof actionList;
export const actionIds = Object.keys(actionList) as readonly ActionId[];
