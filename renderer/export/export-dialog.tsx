/** Export of the open map, or of several of the library: formats, look, preview; then a folder, and what came out. */
import { Loader } from '@mantine/core';
import { useMemo, useState } from 'react';
import { stepsInOrder } from '#core/document/select';
import { exporting } from '#core/i18n/messages/export';
import { runAction } from '#renderer/state/actions';
import { useSnapshot } from '#renderer/state/open-map';
import { closeDialog, useView } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { EmptyState } from '#renderer/ui/empty-state';
import { useTranslate } from '#renderer/ui/language';
import { ExportBench } from './export-bench';
import { useMaps, useTwin } from './exported-maps';

const wide = 'min(1120px, calc(100vw - 48px))';

export function ExportDialog() {
  const exported = useView((view) => view.exported);
  return exported.length > 0 ? <SeveralMaps mapIds={exported} /> : <OpenMapExport />;
}

/** While an export runs, nothing but Cancel ends it. */
function useRunning() {
  const [isRunning, setRunning] = useState(false);
  const held = {
    closeOnEscape: !isRunning,
    closeOnClickOutside: !isRunning,
    withCloseButton: !isRunning,
  };
  return [held, setRunning] as const;
}

function OpenMapExport() {
  const t = useTranslate();
  const whole = useSnapshot((each) => each);
  const hasSteps = stepsInOrder(whole).length > 0;
  const maps = useMemo(() => [whole] as const, [whole]);
  const twin = useTwin(hasSteps);
  const [held, onRunning] = useRunning();
  const addStep = () => {
    closeDialog();
    runAction('step.add');
  };
  return (
    <Dialog title={t(exporting.title)} size={hasSteps ? wide : 'lg'} onClose={closeDialog} {...held}>
      {hasSteps ? (
        <ExportBench maps={maps} twin={twin} onRunning={onRunning} />
      ) : (
        <EmptyState
          title={t(exporting.emptyMap)}
          text={t(exporting.emptyMapText)}
          action={{ label: t(exporting.addStep), run: addStep }}
        />
      )}
    </Dialog>
  );
}

const noTwin = { isKnown: true, related: [], twin: null, choose: () => undefined } as const;

function SeveralMaps({ mapIds }: { readonly mapIds: readonly string[] }) {
  const t = useTranslate();
  const maps = useMaps(mapIds);
  const [held, onRunning] = useRunning();
  const several = useMemo(() => {
    const [first, ...others] = maps ?? [];
    return first ? ([first, ...others] as const) : null;
  }, [maps]);
  return (
    <Dialog
      title={t(exporting.titleOf, { count: mapIds.length })}
      size={wide}
      onClose={closeDialog}
      {...held}
    >
      {several ? <ExportBench maps={several} twin={noTwin} onRunning={onRunning} /> : <Loader m="xl" />}
    </Dialog>
  );
}
