/**
 * CJML 2.0 (SINTEF) as a map: phases are stages, actions and communication points steps, the channel the touchpoint,
 * what the provider does backstage; touchpoints outside the plan branch off. What is known of the format: docs/formats.md.
 */
import type { Language } from '../../document/records/field';
import type { PathKind } from '../../document/records/path';
import { formatProblems, formatWords } from '../../i18n/messages/formats';
import { translate } from '../../i18n/translate';
import { isWord } from './columns';
import { type ForeignResult, Refusal, reading } from './foreign';
import { MapBuilder } from './map-builder';
import { childOf, childrenOf, childText, parseXml, type XmlElement } from './xml-tree';

const journeyNames: ReadonlySet<string> = new Set(['plannedJourney', 'actualJourney']);
const pointNames: ReadonlySet<string> = new Set([
  'plannedAction',
  'actualAction',
  'plannedCommunicationPoint',
  'actualCommunicationPoint',
]);

interface Actor {
  readonly name: string;
  readonly isCustomer: boolean;
}

export function readCjml(text: string, language: Language): ForeignResult {
  return reading(text, () => {
    const root = parseXml(text);
    if (root.name !== 'CJML') throw new Refusal(formatProblems.notCjml, root.line);
    const version = root.attributes.get('version') ?? '';
    if (!/^2(\.\d+)*$/.test(version)) {
      throw new Refusal(formatProblems.cjmlVersion, root.line, { version: version.slice(0, 20) });
    }
    const [journey, ...others] = root.children.filter(({ name }) => journeyNames.has(name));
    if (!journey) throw new Refusal(formatProblems.noJourney, root.line);
    const map = new MapBuilder(language);
    if (others.length > 0) map.leave('otherJourneys', others.length);
    new CjmlJourney(map, journey, language).addAll();
    return map.result();
  });
}

interface Party {
  readonly label: string;
  readonly actor: Actor | undefined;
}

const journeyLanes = ['thoughts', 'touchpoint', 'emotion', 'backstage', 'departments'] as const;
type JourneyLane = (typeof journeyLanes)[number];

function channelOf(point: XmlElement): string {
  const channel = childOf(point, 'channel');
  return childText(channel, 'channelName') || (channel?.text.trim() ?? '');
}

const experienceText = (point: XmlElement): string =>
  [childText(childOf(point, 'touchpointExperience'), 'experienceDescription'), childText(point, 'comment')]
    .filter((text) => text !== '')
    .join('\n');

class CjmlJourney {
  private readonly actors: ReadonlyMap<string, Actor>;
  private readonly points: readonly XmlElement[];
  private readonly lanes: ReadonlyMap<JourneyLane, string>;
  private readonly stages = new Map<string, string>();
  private unphased: string | null = null;
  private compliance: string | null = null;
  private previous: string | null = null;

  constructor(
    private readonly map: MapBuilder,
    private readonly journey: XmlElement,
    private readonly language: Language,
  ) {
    this.actors = readActors(childOf(journey, 'actors'));
    this.points = (childOf(journey, 'touchpoints')?.children ?? []).filter(({ name }) =>
      pointNames.has(name),
    );
    this.lanes = this.addLanes();
  }

  /** Lanes that the journey says something about, in the order of a map. */
  private addLanes(): ReadonlyMap<JourneyLane, string> {
    const tells: Readonly<Record<JourneyLane, (point: XmlElement) => boolean>> = {
      thoughts: (point) => experienceText(point) !== '',
      touchpoint: (point) => channelOf(point) !== '',
      emotion: (point) => childText(childOf(point, 'touchpointExperience'), 'experienceRating') !== '',
      backstage: (point) => (this.sides(point).back?.label ?? '') !== '',
      departments: (point) => this.departmentOf(point) !== '',
    };
    const kinds = journeyLanes.filter((kind) => this.points.some(tells[kind]));
    return new Map(kinds.map((kind) => [kind, this.map.lane(kind)]));
  }

  addAll(): void {
    const { map, journey } = this;
    map.title = childText(journey, childOf(journey, 'journeyTitle') ? 'journeyTitle' : 'journeyID');
    map.description = childText(journey, 'journeyLongSummary') || childText(journey, 'journeyShortSummary');
    for (const actor of this.actors.values()) if (actor.isCustomer) map.persona(actor.name);
    for (const phase of childrenOf(childOf(journey, 'journeyPhases'), 'journeyPhase')) {
      const id = (phase.attributes.get('phaseID') ?? '').trim();
      const name = childOf(phase, 'phaseName') ? childText(phase, 'phaseName') : id;
      this.stages.set(id, map.stage(name));
    }
    for (const point of this.points) this.addPoint(point);
  }

  private addPoint(point: XmlElement): void {
    const { map } = this;
    const { line } = point;
    const { front, back } = this.sides(point);
    const title = front ? front.label : childText(point, 'touchpointID');
    const step = map.step(this.stageOf(point), title, line);
    this.say('backstage', step, back?.label ?? '', line);
    this.say('departments', step, this.departmentOf(point), line);
    this.say('touchpoint', step, channelOf(point), line);
    this.say('thoughts', step, experienceText(point), line);
    this.addRating(step, childText(childOf(point, 'touchpointExperience'), 'experienceRating'), line);
    if (childOf(point, 'timestamps')) map.leave('times');
    this.link(point, step);
  }

  private say(kind: JourneyLane, step: string, text: string, line: number): void {
    const lane = this.lanes.get(kind);
    if (lane !== undefined) this.map.text(lane, step, text, line);
  }

  /** A step is what the customer does or meets; the other side of it happens backstage. */
  private sides(point: XmlElement): { readonly front: Party | null; readonly back: Party | null } {
    const initiator = this.party(point, 'initiator');
    const receiver = this.party(point, 'receiver');
    const isFromProvider = initiator?.actor?.isCustomer === false && receiver !== null;
    return isFromProvider ? { front: receiver, back: initiator } : { front: initiator, back: receiver };
  }

  /** Name of the provider, where it is one's own and not the word that we write for any. */
  private departmentOf(point: XmlElement): string {
    const name = this.sides(point).back?.actor?.name ?? '';
    return isWord(name, formatWords.company) ? '' : name;
  }

  private party(point: XmlElement, side: 'initiator' | 'receiver'): Party | null {
    const element = childOf(point, side);
    if (!element) return null;
    const refers = childOf(element, 'refersTo')?.attributes;
    const id = refers?.get('actorIDref') ?? refers?.get('actorID') ?? '';
    return { label: childText(element, `${side}Label`), actor: this.actors.get(id.trim()) };
  }

  private stageOf(point: XmlElement): string {
    const id = (childOf(point, 'belongsTo')?.attributes.get('phaseIDref') ?? '').trim();
    const known = this.stages.get(id);
    if (known !== undefined) return known;
    this.unphased ??= this.map.stage('');
    return this.unphased;
  }

  private addRating(step: string, rating: string, line: number): void {
    const isRating = /^[1-5]$/.test(rating);
    const lane = this.lanes.get('emotion');
    if (isRating && lane !== undefined) this.map.facts(lane, step, { emotion: Number(rating) - 3 }, line);
    else if (rating !== '') this.map.leave('scores');
  }

  /** A deviation branches off the step before it, and the journey goes on from there. */
  private link(point: XmlElement, step: string): void {
    const said = childText(point, 'compliance').toLowerCase();
    const isDeviation =
      /^D/i.test(childText(point, 'touchpointID')) || said === 'adhoc' || said === 'failing';
    const pathKind: PathKind = !isDeviation ? 'main' : said === 'failing' ? 'failure' : 'alternative';
    if (this.previous !== null) this.map.path(this.previous, step, { pathKind }, point.line);
    if (!isDeviation || this.previous === null) this.previous = step;
    if (said === '' || said === 'completed') return;
    const title = translate(this.language, formatWords.compliance);
    this.compliance ??= this.map.lane('customText', { title });
    this.map.text(this.compliance, step, said, point.line);
  }
}

function readActors(actors: XmlElement | undefined): ReadonlyMap<string, Actor> {
  const known = new Map<string, Actor>();
  for (const element of actors?.children ?? []) {
    const { attributes } = element;
    const id = (attributes.get('actorID') ?? attributes.get('actorIDref') ?? '').trim();
    const name = childText(element, 'actorName') || childText(element, 'companyName') || id;
    known.set(id, { name, isCustomer: element.name === 'endUser' });
  }
  return known;
}
