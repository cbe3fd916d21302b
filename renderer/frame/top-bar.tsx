/** The bar above the map: which map this is, whether it is kept, and what people do most. */
import { Badge, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDots,
  IconFileExport,
  IconFileImport,
  IconLayoutGrid,
  IconLayoutSidebarRight,
  IconMap2,
  IconMaximize,
  IconMessage,
  IconMinus,
  IconPlus,
  IconPresentation,
  IconSearch,
  IconTargetArrow,
} from '@tabler/icons-react';
import { programme } from '#core/i18n/messages/programme';
import { shell } from '#core/i18n/messages/shell';
import { useOpenMap } from '../state/open-map';
import { backToMap, useIsProgramme, useMapBefore } from '../state/programme';
import { useView } from '../state/view';
import { IconAction } from '../ui/icon-action';
import { useTranslate } from '../ui/language';
import { ActionIconButton, ActionTextButton } from './action-button';
import { MapTitle } from './map-title';
import { MoreMenu } from './more-menu';
import { SaveMark } from './save-mark';
import styles from './top-bar.module.css';
import { Trail } from './trail';

const small = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

function AboutTheMap() {
  const t = useTranslate();
  const isSample = useOpenMap((state) => state.snapshot?.byKind.map[0]?.isSample === true);
  return (
    <>
      <Trail />
      <MapTitle />
      {isSample && (
        <Badge variant="light" color="gray" size="md" tt="none" fw={400}>
          {t(shell.sample)}
        </Badge>
      )}
      <SaveMark />
    </>
  );
}

/** The way to the programme and back to the map that was open before it. */
function ProgrammeButton({ isShown }: { isShown: boolean }) {
  const t = useTranslate();
  const mapId = useMapBefore((before) => before.mapId);
  if (isShown && mapId !== null)
    return (
      <IconAction
        label={t(programme.backToMap)}
        icon={<IconMap2 {...small} />}
        onClick={() => void backToMap()}
      />
    );
  return <ActionIconButton id="programme.open" icon={<IconTargetArrow {...small} />} isPressed={isShown} />;
}

/** In a map, comments are a tab of the panel beside it. */
function ProgrammeActions() {
  const isShown = useView(({ isInspectorOpen, side }) => isInspectorOpen && side === 'comments');
  return <ActionIconButton id="view.comments" icon={<IconMessage {...small} />} isPressed={isShown} />;
}

/** What a map alone has. */
function MapActions() {
  return (
    <>
      <ActionIconButton id="view.zoomOut" icon={<IconMinus {...small} />} />
      <ActionIconButton id="view.fit" icon={<IconMaximize {...small} />} />
      <ActionIconButton id="view.zoomIn" icon={<IconPlus {...small} />} />
      <span className={styles.divider} />
      <ActionTextButton id="evidence.import" icon={<IconFileImport {...small} />} />
      <ActionTextButton id="map.export" icon={<IconFileExport {...small} />} />
      <ActionIconButton id="view.present" icon={<IconPresentation {...small} />} />
      <span className={styles.divider} />
    </>
  );
}

export function TopBar() {
  const t = useTranslate();
  const isMapOpen = useOpenMap((state) => state.document !== null);
  const title = useOpenMap((state) => state.snapshot?.byKind.map[0]?.title);
  const isInspectorOpen = useView((view) => view.isInspectorOpen);
  const isProgramme = useIsProgramme();
  const untitled = t(isProgramme ? programme.untitled : shell.untitled);
  return (
    <section className={styles.bar} aria-label={t(shell.topBar)}>
      <h1 className="tapki-spoken">{isMapOpen ? title || untitled : 'Tapki'}</h1>
      <ActionIconButton id="map.library" icon={<IconLayoutGrid {...small} />} />
      <ProgrammeButton isShown={isProgramme} />
      {isMapOpen && <AboutTheMap />}
      <div className={styles.space} />
      {isMapOpen && (
        <>
          <ActionIconButton id="edit.undo" icon={<IconArrowBackUp {...small} />} />
          <ActionIconButton id="edit.redo" icon={<IconArrowForwardUp {...small} />} />
          <span className={styles.divider} />
          {isProgramme ? <ProgrammeActions /> : <MapActions />}
        </>
      )}
      <ActionIconButton id="edit.palette" icon={<IconSearch {...small} />} />
      {isMapOpen && !isProgramme && (
        <ActionIconButton
          id="view.inspector"
          icon={<IconLayoutSidebarRight {...small} />}
          isPressed={isInspectorOpen}
        />
      )}
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <IconAction label={t(shell.moreActions)} icon={<IconDots {...small} />} />
        </Menu.Target>
        <Menu.Dropdown>
          <MoreMenu />
        </Menu.Dropdown>
      </Menu>
    </section>
  );
}
