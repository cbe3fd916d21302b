/** The window: top bar, map, inspector, dialogs. The only file that knows every screen. */
import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useEffect, useState } from 'react';
import { programme } from '#core/i18n/messages/programme';
import { shell } from '#core/i18n/messages/shell';
import styles from './app.module.css';
import { CrashGuard } from './frame/crash-screen';
import { DropZone } from './frame/drop-zone';
import { useFocusReturn } from './frame/focus-return';
import { Guide } from './frame/guide';
import { NoMap } from './frame/no-map';
import { NoticeToasts } from './frame/notice-toasts';
import { RecoveryDialog } from './frame/recovery-dialog';
import { Opening, StorageFailed } from './frame/start-screens';
import { TopBar } from './frame/top-bar';
import { useWindowParts, windowParts } from './frame/window-parts';
import { LibraryDialog } from './library/library-dialog';
import { SameMapDialog } from './library/same-map-dialog';
import { SharedFileDialog } from './library/shared-file-dialog';
import { PaletteGate } from './palette/palette-gate';
import { useOpenMap } from './state/open-map';
import { usePresenting } from './state/presenting';
import { useIsProgramme } from './state/programme';
import { chosenLanguage, chosenScheme, useSettings } from './state/settings';
import { useStart } from './state/start';
import { type DialogName, useView } from './state/view';
import { Announcer } from './ui/announcer';
import { LanguageProvider, useTranslate } from './ui/language';
import { ThemeProvider } from './ui/theme';

/** Loaded when first opened, but for the library, which a start shows. The canvas shows `addLane` and `addPath` itself. */
const dialogs: Partial<Record<DialogName, ComponentType | LazyExoticComponent<ComponentType>>> = {
  import: lazy(async () => ({ default: (await import('./evidence/import-dialog')).ImportDialog })),
  rule: lazy(async () => ({ default: (await import('./evidence/rule-dialog')).RuleDialog })),
  search: lazy(async () => ({ default: (await import('./evidence/search-dialog')).SearchDialog })),
  unassigned: lazy(async () => ({
    default: (await import('./evidence/unassigned-dialog')).UnassignedDialog,
  })),
  themes: lazy(async () => ({ default: (await import('./evidence/themes-dialog')).ThemesDialog })),
  ideas: lazy(async () => ({ default: (await import('./evidence/ideas-dialog')).IdeasDialog })),
  collections: lazy(async () => ({
    default: (await import('./evidence/collections-dialog')).CollectionsDialog,
  })),
  fixes: lazy(async () => {
    const [{ FixesDialog }, { ThreadsAbout }] = await Promise.all([
      import('./fixes/fixes-dialog'),
      import('./comments/threads-about'),
    ]);
    return { default: () => <FixesDialog Comments={ThreadsAbout} /> };
  }),
  pains: lazy(async () => ({ default: (await import('./pains/pains-dialog')).PainsDialog })),
  refresh: lazy(async () => ({ default: (await import('./evidence/refresh-dialog')).RefreshDialog })),
  numbers: lazy(async () => ({ default: (await import('./evidence/numbers-dialog')).NumbersDialog })),
  numberContacts: lazy(async () => ({
    default: (await import('./evidence/number-contacts-dialog')).NumberContactsDialog,
  })),
  personaRule: lazy(async () => ({
    default: (await import('./evidence/persona-rule-dialog')).PersonaRuleDialog,
  })),
  sources: lazy(async () => ({ default: (await import('./evidence/sources-dialog')).SourcesDialog })),
  export: lazy(async () => ({ default: (await import('./export/export-dialog')).ExportDialog })),
  importMap: lazy(async () => ({ default: (await import('./exchange/import-map-dialog')).ImportMapDialog })),
  library: LibraryDialog,
  newMap: lazy(async () => ({ default: (await import('./library/new-map-dialog')).NewMapDialog })),
  versions: lazy(async () => ({ default: (await import('./compare/versions-dialog')).VersionsDialog })),
  compare: lazy(async () => ({ default: (await import('./compare/twin-dialog')).TwinDialog })),
  conflicts: lazy(async () => ({ default: (await import('./compare/conflicts-dialog')).ConflictsDialog })),
  pictures: lazy(async () => ({ default: (await import('./pictures/pictures-dialog')).PicturesDialog })),
  presentAs: lazy(async () => ({ default: (await import('./present/present-dialog')).PresentDialog })),
  sessions: lazy(async () => ({
    default: (await import('./present/record/sessions-dialog')).SessionsDialog,
  })),
  rehearsal: lazy(async () => ({ default: (await import('./present/rehearsal-dialog')).RehearsalDialog })),
  personas: lazy(async () => ({ default: (await import('./personas/personas-dialog')).PersonasDialog })),
  settings: lazy(async () => ({ default: (await import('./settings/settings-dialog')).SettingsDialog })),
  shortcuts: lazy(async () => ({ default: (await import('./settings/shortcuts-dialog')).ShortcutsDialog })),
  diagnostics: lazy(async () => ({
    default: (await import('./frame/diagnostics-dialog')).DiagnosticsDialog,
  })),
  about: lazy(async () => ({ default: (await import('./settings/about-dialog')).AboutDialog })),
};

/** What a map is shown with: in one file, which a start without a map reads when there is time. */
async function importMapScreen() {
  const [{ Canvas }, { FindBar }, { SideTabs }, { CommentsPanel }, { Inspector }, { PictureIntake }] =
    await Promise.all([
      import('./canvas/canvas'),
      import('./find/find-bar'),
      import('./frame/side-tabs'),
      import('./comments/comments-panel'),
      import('./inspector/inspector'),
      import('./pictures/intake-zone'),
    ]);
  return { Canvas, FindBar, SideTabs, CommentsPanel, Inspector, PictureIntake };
}
type MapScreen = Awaited<ReturnType<typeof importMapScreen>>;

/** Calendars come with it; the map is there before. */
const EvidenceBar = lazy(async () => ({ default: (await import('./evidence/evidence-bar')).EvidenceBar }));

const Presentation = lazy(async () => ({ default: (await import('./present/presentation')).Presentation }));

const ProgrammeScreen = lazy(async () => ({
  default: (await import('./programme/programme-screen')).ProgrammeScreen,
}));

/** Takes the window over: nothing else may come onto a screen that a room looks at. */
const Presenting = () => (
  <Suspense fallback={null}>
    <Presentation />
  </Suspense>
);

function OpenDialog() {
  const name = useView((view) => view.dialog);
  const Dialog = name ? dialogs[name] : undefined;
  return Dialog ? (
    <Suspense fallback={null}>
      <Dialog />
    </Suspense>
  ) : null;
}

function Workplace({ screen }: { readonly screen: MapScreen | null }) {
  const t = useTranslate();
  const mapId = useOpenMap((state) => state.document?.mapId ?? null);
  const isInspectorOpen = useView((view) => view.isInspectorOpen);
  const side = useView((view) => view.side);
  return (
    <>
      <main
        id="map"
        data-part={windowParts.map}
        className={styles.map}
        aria-label={t(shell.mapArea)}
        tabIndex={-1}
      >
        {mapId === null || screen === null ? (
          <NoMap />
        ) : (
          <>
            <CrashGuard key={mapId}>
              <screen.Canvas />
            </CrashGuard>
            <screen.FindBar />
          </>
        )}
      </main>
      {mapId !== null && screen !== null && isInspectorOpen && (
        <aside data-part={windowParts.side} className={styles.side} aria-label={t(shell.sidePanel)}>
          <CrashGuard key={mapId}>
            <screen.SideTabs />
            {side === 'comments' ? <screen.CommentsPanel /> : <screen.Inspector />}
          </CrashGuard>
        </aside>
      )}
    </>
  );
}

function Programme({ screen }: { readonly screen: MapScreen | null }) {
  const t = useTranslate();
  const mapId = useOpenMap((state) => state.document?.mapId ?? null);
  const hasComments = useView(({ isInspectorOpen, side }) => isInspectorOpen && side === 'comments');
  return (
    <>
      <main
        id="map"
        data-part={windowParts.map}
        className={styles.programme}
        aria-label={t(programme.area)}
        tabIndex={-1}
      >
        <CrashGuard key={mapId}>
          <Suspense fallback={null}>
            <ProgrammeScreen />
          </Suspense>
        </CrashGuard>
      </main>
      {hasComments && screen !== null && (
        <aside data-part={windowParts.side} className={styles.side} aria-label={t(shell.sidePanel)}>
          <CrashGuard key={mapId}>
            <screen.CommentsPanel />
          </CrashGuard>
        </aside>
      )}
    </>
  );
}

/** Reads the screen of a map in time. `hasTime`: the window, at its start, has nothing else to do. */
function useMapScreen(isMapOpen: boolean) {
  const [screen, setScreen] = useState<MapScreen | null>(null);
  const [hasTime, setHasTime] = useState(false);
  const isReady = useStart((start) => start.state === 'ready');
  // The last map is on its way: its screen is read while the map is.
  const isMapComing = useSettings(({ lastMapId }) => lastMapId !== null);
  const isWanted = isMapComing || isMapOpen || hasTime;
  useEffect(() => {
    if (isWanted) void importMapScreen().then(setScreen);
  }, [isWanted]);
  useEffect(() => {
    if (!isReady) return;
    const waiting = requestIdleCallback(() => setHasTime(true), { timeout: 1_000 });
    return () => cancelIdleCallback(waiting);
  }, [isReady]);
  return { screen, hasTime };
}

function Window() {
  const isProgramme = useIsProgramme();
  const state = useStart((start) => start.state);
  const isMapOpen = useOpenMap((open) => open.document !== null);
  const { screen, hasTime } = useMapScreen(isMapOpen);
  const isReady = state === 'ready' && (screen !== null || !isMapOpen);
  useFocusReturn();
  useWindowParts();
  if (state === 'storageFailed') return <StorageFailed />;
  return (
    <div className={styles.app}>
      <div data-part={windowParts.top} className={styles.top}>
        {isReady && <TopBar />}
        {isReady && isMapOpen && !isProgramme && <Guide />}
      </div>
      {!isReady ? <Opening /> : isProgramme ? <Programme screen={screen} /> : <Workplace screen={screen} />}
      {isReady && isMapOpen && !isProgramme && (
        <Suspense fallback={null}>
          <EvidenceBar />
        </Suspense>
      )}
      <OpenDialog />
      <SameMapDialog />
      <SharedFileDialog />
      {state === 'ready' && <RecoveryDialog />}
      <PaletteGate isTime={hasTime || isMapOpen} />
      {isReady && isMapOpen && screen !== null && <screen.PictureIntake />}
      <DropZone />
    </div>
  );
}

export function App() {
  const language = useSettings(chosenLanguage);
  const scheme = useSettings(chosenScheme);
  const isPresenting = usePresenting((presenting) => presenting.shown !== null);
  return (
    <LanguageProvider language={language}>
      <ThemeProvider scheme={scheme}>
        <CrashGuard>{isPresenting ? <Presenting /> : <Window />}</CrashGuard>
        {!isPresenting && <NoticeToasts />}
        <Announcer />
      </ThemeProvider>
    </LanguageProvider>
  );
}
