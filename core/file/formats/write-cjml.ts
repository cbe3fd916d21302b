/**
 * A map as CJML 2.0: a to-be map is a planned journey, an as-is map an actual one. A step with a touchpoint, or with
 * something behind it, is a communication point of customer and provider; any other is an action.
 */

import { isTextLane, type LaneKind } from '../../document/records/lane';
import type { Step } from '../../document/records/step';
import { cellAt, lanesInOrder, mapOf, pathsOf, personasInOrder, stepsInOrder } from '../../document/select';
import type { Snapshot } from '../../document/snapshot';
import { formatWords } from '../../i18n/messages/formats';
import { translate } from '../../i18n/translate';
import { plainText } from '../../text/rich-text';
import { branchingPaths, emotionAt, stepGroups, type WriteOptions } from './columns';
import { type Loss, leftBehind, type MapPart } from './losses';
import { xmlText } from './xml-tree';

/** `lanes` and `cells` only of the four kinds of text that CJML has a place for, the first lane of each. */
export const cjmlParts: ReadonlySet<MapPart> = new Set<MapPart>([
  'title',
  'description',
  'stages',
  'emptyStages',
  'twinStages',
  'personas',
  'lanes',
  'cells',
  'emotions',
  'emotionGaps',
]);
export const cjmlLanes = ['thoughts', 'touchpoint', 'backstage', 'departments'] as const;

const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;
const optional = (name: string, text: string): string[] => (text === '' ? [] : [element(name, text)]);

export function writeCjml(
  snapshot: Snapshot,
  { language }: WriteOptions,
): { readonly text: string; readonly left: readonly Loss[] } {
  const map = mapOf(snapshot);
  const kind = map.variant === 'to-be' ? 'planned' : 'actual';
  const groups = stepGroups(snapshot, language);
  const personas = personasInOrder(snapshot);
  const customers =
    personas.length > 0 ? personas.map(({ name }) => name) : [translate(language, formatWords.customer)];
  const providers = providersOf(snapshot, translate(language, formatWords.company));
  const branches = branchesOf(snapshot);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<CJML version="2.0">',
    `<${kind}Journey>`,
    element('journeyID', kind === 'planned' ? 'PJ1' : 'AJ1'),
    element('journeyTitle', map.title),
    '<journeyPhases>',
    ...groups.map(
      ({ title }, index) =>
        `<journeyPhase phaseID="P${index + 1}">${element('phaseName', title === '' ? '\u00a0' : title)}<phaseDescription/></journeyPhase>`,
    ),
    '</journeyPhases>',
    ...optional('journeyShortSummary', map.description),
    '<actors>',
    ...customers.map(
      (name, index) => `<endUser actorID="U${index + 1}">${element('actorName', name)}</endUser>`,
    ),
    ...[...providers].map(
      ([name, id]) => `<serviceProvider actorID="${id}">${element('companyName', name)}</serviceProvider>`,
    ),
    '</actors>',
    '<touchpoints>',
  ];
  let number = 0;
  for (const [group, { steps }] of groups.entries()) {
    for (const step of steps) {
      number += 1;
      lines.push(...touchpoint(snapshot, step, { kind, number, group, providers, branches }));
    }
  }
  lines.push('</touchpoints>', `</${kind}Journey>`, '</CJML>', '');
  return { text: lines.join('\n'), left: leftBehind(snapshot, cjmlParts, partly(snapshot, personas.length)) };
}

interface Place {
  readonly kind: 'planned' | 'actual';
  readonly number: number;
  readonly group: number;
  readonly providers: ReadonlyMap<string, string>;
  readonly branches: ReadonlyMap<string, 'adhoc' | 'failing'>;
}

function touchpoint(snapshot: Snapshot, step: Step, place: Place): readonly string[] {
  const { kind, number, group, providers, branches } = place;
  const said = (laneKind: LaneKind): string => firstText(snapshot, laneKind, step);
  const branch = branches.get(step.id);
  const isMeeting = `${said('touchpoint')}${said('backstage')}${said('departments')}` !== '';
  const name = `${kind}${isMeeting ? 'CommunicationPoint' : 'Action'}`;
  const provider = providers.get(said('departments')) ?? [...providers.values()][0] ?? '';
  const emotion = emotionAt(snapshot, step);
  const isFelt = emotion !== null || said('thoughts') !== '';
  return [
    `<${name}>`,
    element('touchpointID', `${branch ? 'D' : 'T'}${number}`),
    `<belongsTo phaseIDref="P${group + 1}"/>`,
    ...(kind === 'actual' ? [element('compliance', branch ?? 'completed')] : []),
    `<initiator><refersTo actorIDref="U1"/>${element('initiatorLabel', step.title === '' ? '\u00a0' : step.title)}</initiator>`,
    ...(isMeeting
      ? [
          `<receiver><refersTo actorIDref="${provider}"/>${element('receiverLabel', said('backstage'))}</receiver>`,
          `<channel>${element('channelName', said('touchpoint'))}</channel>`,
        ]
      : []),
    ...(isFelt
      ? [
          '<touchpointExperience>',
          ...optional('experienceDescription', said('thoughts')),
          ...(emotion === null ? [] : [element('experienceRating', String(emotion + 3))]),
          '</touchpointExperience>',
        ]
      : []),
    `</${name}>`,
  ];
}

const firstLane = (snapshot: Snapshot, kind: LaneKind) =>
  lanesInOrder(snapshot).find(({ laneKind }) => laneKind === kind);

function firstText(snapshot: Snapshot, kind: LaneKind, step: Step): string {
  const lane = firstLane(snapshot, kind);
  return lane ? plainText(cellAt(snapshot, lane.id, step.id)?.text ?? '').trim() : '';
}

/** Names of departments with their ids; the company stands for steps that name none. */
function providersOf(snapshot: Snapshot, company: string): ReadonlyMap<string, string> {
  const names = stepsInOrder(snapshot).map((step) => firstText(snapshot, 'departments', step));
  const distinct = ['', ...new Set(names.filter((name) => name !== ''))];
  const named = distinct.map((name, index) => [name === '' ? company : name, `S${index + 1}`] as const);
  return new Map(named);
}

/** Steps that only a branch leads to. */
function branchesOf(snapshot: Snapshot): ReadonlyMap<string, 'adhoc' | 'failing'> {
  const kinds = new Map<string, 'adhoc' | 'failing' | 'main'>();
  for (const { ends, pathKind } of pathsOf(snapshot)) {
    const said = pathKind === 'main' ? 'main' : pathKind === 'failure' ? 'failing' : 'adhoc';
    const known = kinds.get(ends.to);
    if (known === undefined || said === 'main') kinds.set(ends.to, said);
  }
  const branches = new Map<string, 'adhoc' | 'failing'>();
  for (const [step, kind] of kinds) if (kind !== 'main') branches.set(step, kind);
  return branches;
}

/** What stands in lanes that CJML has no place for. */
function partly(snapshot: Snapshot, personas: number): Partial<Record<MapPart, number>> {
  const kinds = [...cjmlLanes, 'emotion'] as const;
  const carried = new Set<string | undefined>(kinds.map((kind) => firstLane(snapshot, kind)?.id));
  const others = lanesInOrder(snapshot).filter(({ id }) => !carried.has(id));
  const left = new Set<string>(others.filter(({ laneKind }) => isTextLane(laneKind)).map(({ id }) => id));
  const cells = snapshot.byKind.cell.filter(({ at, text }) => text !== '' && left.has(at.laneId)).length;
  const paths = branchingPaths(snapshot);
  return { lanes: others.length, cells, paths, ...(personas > 0 ? { personas: 0 } : {}) };
}
