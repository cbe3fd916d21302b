/** Fields of a path between two steps. */
import { Button, MultiSelect, Stack, Switch, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { foldPath, setPathKind, setPathLabel, setPathPersonas, setPathShare } from '#core/commands/path';
import { type Path, pathKinds } from '#core/document/records/path';
import { liveRecord, pathsFrom, personasInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { inspector as text } from '#core/i18n/messages/inspector';
import { lanes } from '#core/i18n/messages/lanes';
import { runAction } from '#renderer/state/actions';
import { commit } from '#renderer/state/open-map';
import { useView } from '#renderer/state/view';
import { LabelledChoice } from '#renderer/ui/labelled-choice';
import { useTranslate } from '#renderer/ui/language';
import { NumberField } from '#renderer/ui/number-field';
import { PanelHeader } from '#renderer/ui/panel-header';
import { ExitsNote } from './exits-note';
import { TextField } from './field';

const kindNames = { main: text.main, alternative: text.alternative, failure: text.failure } as const;

export function PathPanel({ snapshot, path }: { snapshot: Snapshot; path: Path }) {
  const t = useTranslate();
  const isAsked = useView((view) => view.isEditing);
  const titleOf = (stepId: string) => liveRecord(snapshot, 'step', stepId)?.title || t(lanes.untitledStep);
  return (
    <Stack gap="md">
      <PanelHeader title={t(text.path)} />
      <Text size="sm">{t(text.fromTo, { from: titleOf(path.ends.from), to: titleOf(path.ends.to) })}</Text>
      <LabelledChoice
        label={t(text.pathKind)}
        data={pathKinds.map((value) => ({ value, label: t(kindNames[value]) }))}
        value={path.pathKind}
        onChange={(value) => {
          const pathKind = pathKinds.find((kind) => kind === value);
          if (pathKind) commit('path.kind', setPathKind, { pathId: path.id, pathKind });
        }}
      />
      <TextField
        isAsked={isAsked}
        label={t(text.label)}
        value={path.label}
        keep={(label, stay) => commit('path.label', setPathLabel, { pathId: path.id, label }, stay)}
      />
      <ShareField path={path} />
      <ExitsNote paths={pathsFrom(snapshot, path.ends.from)} />
      <PathWalkers snapshot={snapshot} path={path} />
      <Switch
        label={t(text.foldBranch)}
        description={t(text.foldBranchHint)}
        checked={path.isCollapsed}
        onChange={(event) =>
          commit('path.fold', foldPath, { pathId: path.id, isCollapsed: event.currentTarget.checked })
        }
      />
      <Button
        variant="default"
        leftSection={<IconTrash size={16} aria-hidden="true" />}
        onClick={() => void runAction('edit.delete')}
      >
        {t(text.deletePath)}
      </Button>
    </Stack>
  );
}

/** Asked only where the map has personas. */
function PathWalkers({ snapshot, path }: { snapshot: Snapshot; path: Path }) {
  const t = useTranslate();
  const personas = personasInOrder(snapshot);
  if (personas.length === 0) return null;
  return (
    <MultiSelect
      label={t(text.walkers)}
      placeholder={path.personaIds.length === 0 ? t(text.walkersAll) : ''}
      data={personas.map(({ id, name }) => ({ value: id, label: name || t(lanes.untitledPersona) }))}
      value={[...path.personaIds]}
      onChange={(chosen) =>
        commit('path.personas', setPathPersonas, {
          pathId: path.id,
          personaIds: personas.flatMap(({ id }) => (chosen.includes(id) ? [id] : [])),
        })
      }
    />
  );
}

export function ShareField({ path, label }: { path: Path; label?: string }) {
  const t = useTranslate();
  return (
    <NumberField
      label={label ?? t(text.share)}
      value={path.share === null ? null : Math.round(path.share * 10_000) / 100}
      placeholder={t(text.unknown)}
      max={100}
      decimals={2}
      suffix={'\u00a0%'}
      keep={(percent) => {
        const share = percent === null ? null : Math.min(1, Math.max(0, percent / 100));
        commit('path.share', setPathShare, { pathId: path.id, share });
      }}
    />
  );
}
