/** What the actions of the program itself do: files, undo, dialogs, view. Screens add their own (registerActions). */
import type { ActionId } from '#core/desktop/action-list';
import { interfaceSizes } from '#core/desktop/appearance';
import type { Settings } from '#core/desktop/settings';
import { settings } from '#core/i18n/messages/settings';
import { call } from '../platform/desktop';
import { type ActionHandler, type ActionHandlers, registerActions } from './actions';
import { copyFindings, hasFindings, openEffort, saveFindings } from './effort';
import { askForIdeas } from './find-ideas';
import { canEditFixes, openFixes, proposeFixHere } from './fixes';
import { chooseForeign } from './foreign-files';
import { addVisitHere, canEditVisits, openImmersion } from './immersion';
import { goUp, openDetail, stepToOpen } from './levels';
import { chooseAndOpen, openSample } from './map-flow';
import { notify } from './notices';
import { isProgrammeOpen, useOpenMap } from './open-map';
import { canPresent } from './presenting';
import { isSampleProgrammeOpen, lookAtSample, openOwnProgramme } from './programme';
import { refreshWithReport } from './refresh-report';
import { canEditRequests, openRequests, writeDownRequest } from './requests';
import { askForFiles, beginLastMonth, canEditReview, hasReview, openReviews, startReview } from './review';
import { save, saveAs, saveCleanCopy } from './save-flow';
import {
  canEditGoals,
  hasGoals,
  openScoreboard,
  saveScoreboard,
  takeFromContacts,
  writeGoalHere,
} from './scoreboard';
import { openSessions, presentMap } from './sessions';
import { changeSettings, chosenScheme, currentLanguage, useSettings } from './settings';
import { useTrail } from './trail';
import { canMakeToBe, makeToBe } from './twins';
import { redo, undo } from './undoing';
import { isLookingForUpdates } from './updates';
import { type DialogName, moveCamera, openDialog, useView, type View } from './view';

const isMapOpen = () => useOpenMap.getState().document !== null;
const canEdit = () => useOpenMap.getState().document?.isReadOnly === false;

const opens = (dialog: DialogName, isEnabled = () => true): ActionHandler => ({
  isEnabled,
  run: () => openDialog(dialog),
});
const moves = (camera: NonNullable<View['camera']>): ActionHandler => ({
  isEnabled: isMapOpen,
  run: () => moveCamera(camera),
});

const canUndo = () => canEdit() && useOpenMap.getState().document?.undoLabel() != null;
const canRedo = () => canEdit() && useOpenMap.getState().document?.redoLabel() != null;

const switchLanguage = () => changeSettings({ language: currentLanguage() === 'ru' ? 'en' : 'ru' });
const switchTheme = () =>
  changeSettings({ theme: chosenScheme(useSettings.getState()) === 'dark' ? 'light' : 'dark' });

/** The size of the interface so many places further; null: there is none. */
function sizeFurther(by: 1 | -1): Settings['interfaceSize'] | null {
  const now = interfaceSizes.indexOf(useSettings.getState().interfaceSize);
  return interfaceSizes[now + by] ?? null;
}

function resize(size: Settings['interfaceSize'] | null): void {
  if (size === null) return;
  void changeSettings({ interfaceSize: size });
  notify({ message: settings.sizeNow, values: { percent: size }, isSpokenOnly: true });
}

const resizes = (by: 1 | -1): ActionHandler => ({
  isEnabled: () => sizeFurther(by) !== null,
  run: () => resize(sizeFurther(by)),
});

const handlers: ActionHandlers = {
  'map.new': opens('newMap'),
  'map.open': { run: chooseAndOpen },
  'map.library': opens('library'),
  'capture.open': { run: () => call('capture.show', {}) },
  'programme.open': {
    isEnabled: () => !isProgrammeOpen() || isSampleProgrammeOpen(),
    run: openOwnProgramme,
  },
  'programme.sample': { isEnabled: () => !isSampleProgrammeOpen(), run: lookAtSample },
  // A map that is only looked at may come from a newer Tapki: writing it would drop what we do not know.
  'map.save': { isEnabled: canEdit, run: save },
  'map.saveAs': { isEnabled: canEdit, run: saveAs },
  'map.exportCopy': { isEnabled: canEdit, run: saveCleanCopy },
  'map.versions': opens('versions', canEdit),
  'map.makeToBe': { isEnabled: canMakeToBe, run: makeToBe },
  'map.compare': opens('compare', canEdit),
  'map.export': opens('export', isMapOpen),
  'map.importOther': { run: chooseForeign },
  'map.openSample': { run: openSample },
  'app.settings': opens('settings'),
  'edit.undo': { isEnabled: canUndo, run: undo },
  'edit.redo': { isEnabled: canRedo, run: redo },
  'map.personas': opens('personas', isMapOpen),
  'comment.add': {
    isEnabled: canEdit,
    run: () => useView.setState({ isInspectorOpen: true, side: 'comments', isCommentAsked: true }),
  },
  'evidence.import': opens('import', canEdit),
  'evidence.rule': opens('rule', () => canEdit() && hasSteps()),
  'evidence.search': opens('search', isMapOpen),
  'evidence.unassigned': opens('unassigned', isMapOpen),
  'evidence.themes': opens('themes', isMapOpen),
  'evidence.numbers': opens('numbers', isMapOpen),
  'evidence.ideas': opens('ideas', isMapOpen),
  'evidence.collections': opens('collections', isMapOpen),
  'fix.propose': { isEnabled: canEditFixes, run: proposeFixHere },
  'pains.open': opens('pains', isMapOpen),
  'request.add': { isEnabled: canEditRequests, run: writeDownRequest },
  'requests.find': { isEnabled: canEditRequests, run: askForIdeas },
  'reviews.open': { run: () => void openReviews() },
  'review.lastMonth': { isEnabled: canEditReview, run: beginLastMonth },
  'review.present': { isEnabled: hasReview, run: startReview },
  'review.export': { isEnabled: hasReview, run: askForFiles },
  'requests.open': { run: () => void openRequests() },
  'immersion.open': { run: () => void openImmersion() },
  'effort.open': { run: () => void openEffort() },
  'effort.copy': { isEnabled: hasFindings, run: copyFindings },
  'effort.save': { isEnabled: hasFindings, run: () => void saveFindings('text') },
  'visit.add': { isEnabled: canEditVisits, run: addVisitHere },
  'scoreboard.open': { run: () => void openScoreboard() },
  'goal.add': { isEnabled: canEditGoals, run: writeGoalHere },
  'scoreboard.take': { isEnabled: canEditGoals, run: () => void takeFromContacts() },
  'scoreboard.export': { isEnabled: hasGoals, run: () => void saveScoreboard(['pdf']) },
  'fixes.open': { isEnabled: isMapOpen, run: openFixes },
  'sessions.open': { isEnabled: isMapOpen, run: openSessions },
  'evidence.refresh': { isEnabled: canEdit, run: () => refreshWithReport() },
  'evidence.sources': opens('sources'),
  'view.heat': {
    isEnabled: isMapOpen,
    run: () => useView.setState(({ isHeatOn }) => ({ isHeatOn: !isHeatOn })),
  },
  'view.detail': { isEnabled: () => stepToOpen() !== null, run: openSelectedDetail },
  'view.up': { isEnabled: () => useTrail.getState().above.length > 0, run: () => goUp() },
  'view.present': { isEnabled: canPresent, run: presentMap },
  'view.presentAs': opens('presentAs', canPresent),
  'view.fit': moves('fit'),
  'view.zoomIn': moves('zoomIn'),
  'view.zoomOut': moves('zoomOut'),
  'view.actualSize': moves('actualSize'),
  'view.inspector': {
    run: () => useView.setState(({ isInspectorOpen }) => ({ isInspectorOpen: !isInspectorOpen })),
  },
  'view.comments': { isEnabled: isMapOpen, run: toggleComments },
  'view.minimap': {
    run: () => useView.setState(({ isMinimapOpen }) => ({ isMinimapOpen: !isMinimapOpen })),
  },
  'view.larger': resizes(1),
  'view.smaller': resizes(-1),
  'view.usualSize': { run: () => resize(interfaceSizes[0]) },
  'view.theme': { run: switchTheme },
  'view.language': { run: switchLanguage },
  'help.shortcuts': opens('shortcuts'),
  'help.guide': { isEnabled: isMapOpen, run: () => useView.setState({ isGuideOpen: true }) },
  'help.diagnostics': opens('diagnostics'),
  'help.logs': { run: () => void call('diagnostics.showLogs', {}) },
  'help.updates': { isEnabled: isLookingForUpdates, run: () => void call('updates.check', {}) },
  'help.about': opens('about'),
} satisfies Partial<Record<ActionId, ActionHandler>>;

function openSelectedDetail(): void {
  const stepId = stepToOpen();
  if (stepId !== null) void openDetail(stepId);
}

function toggleComments(): void {
  const { isInspectorOpen, side } = useView.getState();
  if (isInspectorOpen && side === 'comments') useView.setState({ side: 'properties' });
  else useView.setState({ isInspectorOpen: true, side: 'comments' });
}

const hasSteps = () => (useOpenMap.getState().snapshot?.byKind.step.length ?? 0) > 0;

export const registerAppActions = (): (() => void) => registerActions(handlers);
