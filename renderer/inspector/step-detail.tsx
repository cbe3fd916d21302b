/** The map that shows a step in detail: open it, choose one, make one, let it go. */
import { Button, Group, Select, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Step } from '#core/document/records/step';
import { levels as text } from '#core/i18n/messages/levels';
import { findMap, linkDetail, makeDetail, openDetail } from '#renderer/state/levels';
import { refreshLibrary, titleOfMap, useLibrary } from '#renderer/state/library';
import { isOfProgramme } from '#renderer/state/library-places';
import { useOpenMap } from '#renderer/state/open-map';
import { useTranslate } from '#renderer/ui/language';
import { Section } from './field';

type Known = Awaited<ReturnType<typeof findMap>>;

/** undefined: being looked up; null: not in the library. */
function useDetailMap(mapId: string): Known | undefined {
  const [found, setFound] = useState<{ readonly mapId: string; readonly map: Known } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void findMap(mapId).then((map) => {
      if (isWanted) setFound({ mapId, map });
    });
    return () => {
      isWanted = false;
    };
  }, [mapId]);
  return found?.mapId === mapId ? found.map : undefined;
}

function Linked({ step, mapId }: { step: Step; mapId: string }) {
  const t = useTranslate();
  const isReadOnly = useOpenMap(({ document }) => document?.isReadOnly === true);
  const map = useDetailMap(mapId);
  if (map === undefined) return null;
  return (
    <>
      {map ? (
        <Text size="sm" fw={600}>
          {titleOfMap(map)}
        </Text>
      ) : (
        <Text size="sm" c="dimmed">
          {t(text.detailMissing)}
        </Text>
      )}
      <Group gap="xs">
        {map && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t(text.detailOpenNamed, { title: titleOfMap(map) })}
            onClick={() => void openDetail(step.id)}
          >
            {t(text.detailOpen)}
          </Button>
        )}
        {!isReadOnly && (
          <Button variant="subtle" size="compact-sm" onClick={() => linkDetail(step.id, null)}>
            {t(text.detailClear)}
          </Button>
        )}
      </Group>
    </>
  );
}

function Choice({ step }: { step: Step }) {
  const t = useTranslate();
  const here = useOpenMap(({ document }) => document?.mapId);
  const maps = useLibrary((state) => state.maps);
  useEffect(() => {
    if (useLibrary.getState().maps === null) void refreshLibrary();
  }, []);
  const others = (maps ?? []).filter((map) => map.mapId !== here && !isOfProgramme(map));
  return (
    <>
      <Text size="sm" c="dimmed">
        {t(text.detailNone)}
      </Text>
      <Select
        searchable
        aria-label={t(text.detailChoose)}
        placeholder={t(text.detailChooseHint)}
        nothingFoundMessage={t(text.nothingNamed)}
        data={others.map((map) => ({ value: map.mapId, label: titleOfMap(map) }))}
        value={null}
        onChange={(mapId) => mapId !== null && linkDetail(step.id, mapId)}
      />
      <Group>
        <Button variant="default" size="compact-sm" onClick={() => void makeDetail(step.id)}>
          {t(text.detailMake)}
        </Button>
      </Group>
    </>
  );
}

export function StepDetail({ step }: { step: Step }) {
  const t = useTranslate();
  const isReadOnly = useOpenMap(({ document }) => document?.isReadOnly === true);
  if (step.detailMapId === null && isReadOnly) return null;
  return (
    <Section title={t(text.detail)}>
      {step.detailMapId === null ? <Choice step={step} /> : <Linked step={step} mapId={step.detailMapId} />}
    </Section>
  );
}
