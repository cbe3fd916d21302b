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

class CjmlJourney {
  private readonly actors: ReadonlyMap<string, Actor>;
  private readonly lanes: Readonly<
    Record<'thoughts' | 'touchpoint' | 'emotion' | 'backstage' | 'departments', string>
  >;
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
    this.lanes = {
      thoughts: map.lane('thoughts'),
      touchpoint: map.lane('touchpoint'),
      emotion: map.lane('emotion'),
      backstage: map.lane('backstage'),
      departments: map.lane('departments'),
    };
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
    const points = childOf(journey, 'touchpoints')?.children ?? [];
    for (const point of points) {
      if (!pointNames.has(point.name)) continue;
      this.addPoint(point);
    }
  }

  private addPoint(point: XmlElement): void {
    const { map, lanes } = this;
    const { line } = point;
    const initiator = this.party(point, 'initiator');
    const receiver = this.party(point, 'receiver');
    // A step is what the customer does or meets; the other side of it happens backstage.
    const isFromProvider = initiator?.actor?.isCustomer === false && receiver !== null;
    const front = isFromProvider ? receiver : initiator;
    const back = isFromProvider ? initiator : receiver;
    const step = map.step(this.stageOf(point), front ? front.label : childText(point, 'touchpointID'), line);
    if (back) {
      map.text(lanes.backstage, step, back.label, line);
      const provider = back.actor?.name ?? '';
      if (!isWord(provider, formatWords.company)) map.text(lanes.departments, step, provider, line);
    }
    const channel = childOf(point, 'channel');
    map.text(lanes.touchpoint, step, childText(channel, 'channelName') || (channel?.text.trim() ?? ''), line);
    const experience = childOf(point, 'touchpointExperience');
    map.text(lanes.thoughts, step, childText(experience, 'experienceDescription'), line);
    map.text(lanes.thoughts, step, childText(point, 'comment'), line);
    this.addRating(step, childText(experience, 'experienceRating'), line);
    if (childOf(point, 'timestamps')) map.leave('times');
    this.link(point, step);
  }

  private party(
    point: XmlElement,
    side: 'initiator' | 'receiver',
  ): { readonly label: string; readonly actor: Actor | undefined } | null {
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
    if (isRating) this.map.facts(this.lanes.emotion, step, { emotion: Number(rating) - 3 }, line);
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
