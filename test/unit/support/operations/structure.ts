/** What people do to the frame of a map: stages, steps, lanes and paths, one and many, copied and cut. */

import {
  changeLanes,
  deleteLanes,
  deleteStages,
  deleteSteps,
  recolorStages,
  setStepTracks,
} from '#core/commands/bulk';
import { addSteps, moveLanes, moveStages, moveSteps } from '#core/commands/bulk-moves';
import { copyLanes, copyStages, copySteps } from '#core/commands/copied';
import { cutParts } from '#core/commands/cut';
import { showEvidenceLanes } from '#core/commands/evidence-lanes';
import {
  addLane,
  addPersonaCurve,
  deleteLane,
  drawLaneIn,
  duplicateLane,
  hideLane,
  moveLane,
  renameLane,
  resizeLane,
  setLaneCollapsed,
  setLaneLocked,
  setLanePersona,
  setLaneUnit,
  showLane,
} from '#core/commands/lane';
import { applyLaneSet, laneSetNames } from '#core/commands/lane-set';
import { pasteLanes, pasteStages, pasteSteps } from '#core/commands/paste';
import {
  addPath,
  deletePath,
  foldPath,
  movePath,
  setPathKind,
  setPathLabel,
  setPathPersonas,
  setPathShare,
} from '#core/commands/path';
import { addStage, deleteStage, moveStage, recolorStage, renameStage } from '#core/commands/stage';
import {
  addStep,
  deleteStep,
  moveStep,
  renameStep,
  setStepDetail,
  setStepNotes,
  setStepTrack,
} from '#core/commands/step';
import type { MapDocument } from '#core/document/map-document-types';
import { mapId } from '#core/document/records/identity';
import { laneKinds } from '#core/document/records/lane';
import { pathKinds } from '#core/document/records/path';
import type { Random } from '#core/themes/random';
import { below, chance, oneOf, randomText } from '../chance';
import { all, any, type Operation, on, someIds } from './operation';

const stages: readonly Operation[] = [
  (d, r) => d.commit('stage.add', addStage, { index: below(r, 9), title: randomText(r, 4) }),
  on('stage', (d, { id }, r) =>
    d.commit('stage.rename', renameStage, { stageId: id, title: randomText(r, 4) }),
  ),
  on('stage', (d, { id }, r) => d.commit('stage.move', moveStage, { stageId: id, index: below(r, 9) })),
  on('stage', (d, { id }, r) => d.commit('stage.color', recolorStage, { stageId: id, color: below(r, 12) })),
  on('stage', (d, { id }, r) => {
    if (chance(r, 0.3)) d.commit('stage.delete', deleteStage, { stageId: id });
  }),
  (d, r) => {
    const stageIds = someIds(d, 'stage', r);
    if (chance(r, 0.5)) d.commit('stages.move', moveStages, { stageIds, index: below(r, 6) });
    else d.commit('stages.color', recolorStages, { stageIds, color: below(r, 12) });
  },
  (d, r) => {
    if (chance(r, 0.15)) d.commit('stages.delete', deleteStages, { stageIds: someIds(d, 'stage', r) });
  },
];

const steps: readonly Operation[] = [
  on('stage', (d, { id }, r) =>
    d.commit('step.add', addStep, {
      stageId: chance(r, 0.1) ? null : id,
      index: below(r, 6),
      title: randomText(r, 5),
      isLinked: chance(r, 0.8),
    }),
  ),
  on('stage', (d, { id }, r) => {
    const titles = Array.from({ length: 1 + below(r, 3) }, () => randomText(r, 4));
    d.commit('steps.add', addSteps, { stageId: id, titles, index: below(r, 5) });
  }),
  on('stage', (d, { id }, r) => {
    d.commit('steps.move', moveSteps, {
      stepIds: someIds(d, 'step', r),
      stageId: id,
      index: below(r, 6),
    });
  }),
  on('step', (d, { id }, r) => d.commit('step.rename', renameStep, { stepId: id, title: randomText(r, 6) })),
  on('step', (d, { id }, r) =>
    d.commit('step.notes', setStepNotes, { stepId: id, notes: randomText(r, 20) }),
  ),
  on('step', (d, { id }, r) => {
    const stageId = chance(r, 0.1) ? null : (any(d, 'stage', r)?.id ?? null);
    d.commit('step.move', moveStep, { stepId: id, stageId, index: below(r, 6) });
  }),
  on('step', (d, { id }, r) => {
    const track = chance(r, 0.4) ? null : below(r, 5);
    if (chance(r, 0.5)) d.commit('step.track', setStepTrack, { stepId: id, track });
    else d.commit('steps.track', setStepTracks, { stepIds: someIds(d, 'step', r), track });
  }),
  on('step', (d, { id }, r) => {
    const detailMapId = chance(r, 0.3) ? null : mapId.parse(`map-${below(r, 9)}`);
    d.commit('step.detail', setStepDetail, { stepId: id, detailMapId });
  }),
  on('step', (d, { id }) => d.commit('step.delete', deleteStep, { stepId: id })),
  (d, r) => {
    if (chance(r, 0.3)) d.commit('steps.delete', deleteSteps, { stepIds: someIds(d, 'step', r) });
  },
];

const lanes: readonly Operation[] = [
  (d, r) => {
    d.commit('lane.add', addLane, {
      laneKind: oneOf(r, laneKinds),
      index: below(r, 20),
      ...(chance(r, 0.3) ? { title: randomText(r, 3) } : {}),
    });
  },
  on('lane', (d, { id }, r) => d.commit('lane.rename', renameLane, { laneId: id, title: randomText(r, 3) })),
  on('lane', (d, { id }, r) => d.commit('lane.move', moveLane, { laneId: id, index: below(r, 20) })),
  on('lane', (d, { id }, r) => {
    d.commit('lane.resize', resizeLane, { laneId: id, height: chance(r, 0.3) ? null : 24 + below(r, 400) });
  }),
  on('lane', (d, { id, isHidden }) => d.commit('lane.show', isHidden ? showLane : hideLane, { laneId: id })),
  on('lane', (d, { id }, r) => {
    if (chance(r, 0.5)) d.commit('lane.fold', setLaneCollapsed, { laneId: id, isCollapsed: chance(r, 0.5) });
    else d.commit('lane.lock', setLaneLocked, { laneId: id, isLocked: chance(r, 0.5) });
  }),
  on('lane', (d, { id, laneKind }, r) => {
    const personaId = any(d, 'persona', r)?.id ?? null;
    if (laneKind === 'emotion') d.commit('lane.persona', setLanePersona, { laneId: id, personaId });
    if (laneKind === 'customNumber')
      d.commit('lane.unit', setLaneUnit, { laneId: id, unit: randomText(r, 2) });
  }),
  on('lane', (d, { id, laneKind }, r) => {
    if (laneKind !== 'emotion') return;
    const hosts = all(d, 'lane').filter((lane) => lane.laneKind === 'emotion' && lane.id !== id);
    const hostId = hosts.length === 0 || chance(r, 0.3) ? null : oneOf(r, hosts).id;
    d.commit('lane.host', drawLaneIn, { laneId: id, hostId });
  }),
  on('persona', (d, { id }) => d.commit('lane.curve', addPersonaCurve, { personaId: id })),
  on('lane', (d, { id }, r) =>
    d.commit('lane.duplicate', duplicateLane, { laneId: id, title: randomText(r, 3) }),
  ),
  (d, r) => {
    const laneIds = someIds(d, 'lane', r);
    if (chance(r, 0.5)) d.commit('lanes.move', moveLanes, { laneIds, index: below(r, 9) });
    else d.commit('lanes.hide', changeLanes, { laneIds, fields: { isHidden: chance(r, 0.3) } });
  },
  (d, r) => {
    if (chance(r, 0.3)) d.commit('lanes.set', applyLaneSet, { set: oneOf(r, laneSetNames) });
    else d.commit('lanes.evidence', showEvidenceLanes, { kinds: ['contacts', 'csat', oneOf(r, laneKinds)] });
  },
  on('lane', (d, { id }, r) => {
    if (chance(r, 0.3)) d.commit('lane.delete', deleteLane, { laneId: id });
    else if (chance(r, 0.2)) d.commit('lanes.delete', deleteLanes, { laneIds: someIds(d, 'lane', r) });
  }),
];

const twoSteps = (d: MapDocument, r: Random) => {
  const [from, to] = [any(d, 'step', r), any(d, 'step', r)];
  return from === null || to === null || from.id === to.id ? null : { from: from.id, to: to.id };
};

const paths: readonly Operation[] = [
  (d, r) => {
    const ends = twoSteps(d, r);
    if (ends === null) return;
    const share = chance(r, 0.5) ? null : below(r, 101) / 100;
    d.commit('path.add', addPath, { ...ends, pathKind: oneOf(r, pathKinds), label: randomText(r, 4), share });
  },
  on('path', (d, { id }, r) =>
    d.commit('path.kind', setPathKind, { pathId: id, pathKind: oneOf(r, pathKinds) }),
  ),
  on('path', (d, { id }, r) => d.commit('path.label', setPathLabel, { pathId: id, label: randomText(r, 3) })),
  on('path', (d, { id }, r) =>
    d.commit('path.share', setPathShare, { pathId: id, share: below(r, 101) / 100 }),
  ),
  on('path', (d, { id }, r) => {
    if (chance(r, 0.5)) d.commit('path.fold', foldPath, { pathId: id, isCollapsed: chance(r, 0.5) });
    else d.commit('path.personas', setPathPersonas, { pathId: id, personaIds: someIds(d, 'persona', r) });
  }),
  on('path', (d, { id }, r) => {
    const ends = twoSteps(d, r);
    if (ends !== null) d.commit('path.move', movePath, { pathId: id, ...ends });
  }),
  on('path', (d, { id }) => d.commit('path.delete', deletePath, { pathId: id })),
];

/** Copied or cut, and put somewhere else, as by Ctrl+C or Ctrl+X and Ctrl+V. */
const clips: readonly Operation[] = [
  on('stage', (d, { id }, r) => {
    const before = d.snapshot();
    const stepIds = someIds(d, 'step', r);
    const copied = copySteps(before, stepIds);
    const isCut = chance(r, 0.5);
    const clip = isCut ? { ...copied, cut: cutParts(before, copied) } : copied;
    if (isCut) d.commit('steps.cut', deleteSteps, { stepIds });
    d.commit('steps.paste', pasteSteps, { clip, stageId: id, index: below(r, 5) });
    if (chance(r, 0.3)) d.commit('steps.paste', pasteSteps, { clip, stageId: null });
  }),
  (d, r) => {
    if (chance(r, 0.6)) return;
    const before = d.snapshot();
    const stageIds = someIds(d, 'stage', r).slice(0, 2);
    const copied = copyStages(before, stageIds);
    const isCut = chance(r, 0.5);
    const clip = isCut ? { ...copied, cut: cutParts(before, copied) } : copied;
    if (isCut) d.commit('stages.cut', deleteStages, { stageIds });
    d.commit('stages.paste', pasteStages, { clip, index: below(r, 5) });
  },
  (d, r) => {
    if (chance(r, 0.6)) return;
    const laneIds = someIds(d, 'lane', r).slice(0, 2);
    const copied = copyLanes(d.snapshot(), laneIds);
    const isCut = chance(r, 0.5);
    if (isCut) d.commit('lanes.cut', deleteLanes, { laneIds });
    const clip = isCut ? { ...copied, cut: { mapId: d.mapId } } : copied;
    d.commit('lanes.paste', pasteLanes, { clip, index: below(r, 9) });
  },
];

export const structureOperations: readonly Operation[] = [...stages, ...steps, ...lanes, ...paths, ...clips];
