/**
 * A map in words and numbers, in the order in which it is read: what slides, documents, tables and pages with text are
 * made of, so that all of them say the same. Numbers come with their n, period and interval, or with the reason why
 * there is none. Knows no format.
 */
import type { Language } from '../document/records/field';
import type { PictureRef } from '../document/records/picture';
import type { Stage } from '../document/records/stage';
import { mapOf, personasInOrder, stagesInOrder, stepsOfStage } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { formatDay } from '../i18n/dates';
import { compare } from '../i18n/messages/compare';
import { lanes } from '../i18n/messages/lanes';
import { scene } from '../i18n/messages/scene';
import { translate } from '../i18n/translate';
import { stageGroups, stepNumbers } from '../scene/outline';
import { FACT_GAP, mapTitle, pageFacts } from '../scene/page-header';
import type { ContentsChoice } from './contents-choice';
import { type ReportComparison, reportComparison } from './report-comparison';
import { type ReportFix, type ReportPain, reportFixes, reportPains } from './report-registers';
import { methodsOf, type ReportSource, reportSources } from './report-sources';
import { type ReportStep, reportStep } from './report-step';
import type { ShownMaps } from './shown-maps';

export interface ReportStage {
  readonly id: string | null;
  readonly title: string;
  /** Index into the palette of the theme. */
  readonly color: number;
  readonly steps: readonly ReportStep[];
}

export interface ReportPersona {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly goals: string;
  readonly quote: string;
  /** 0 to 1; null: not known. */
  readonly share: number | null;
  readonly portrait: number | null;
  /** SHA-256 of the picture; null: drawn. */
  readonly picture: string | null;
}

/** The to-be map beside an as-is map, and what differs. */
export interface ReportTwin {
  /** The to-be map in the same words and numbers. */
  readonly report: MapReport;
  readonly comparison: ReportComparison;
}

export interface MapReport {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly variant: 'as-is' | 'to-be';
  /** Said wherever the map is shown; empty for real data. */
  readonly invented: string;
  /** "As is · Evidence: Nov 2025 – Oct 2026 · … · 5 Oct 2026". */
  readonly facts: string;
  /** Day of the export in words; empty where it is not wanted. */
  readonly date: string;
  /** Empty where the map may be shown to everybody. */
  readonly confidentiality: string;
  /** A line of the person's own for every page; may be empty. */
  readonly footer: string;
  /** Its bytes are among the pictures of the job; null: none. */
  readonly logo: PictureRef | null;
  /** null: one map is shown. Otherwise this report is of the as-is map. */
  readonly twin: ReportTwin | null;
  readonly stages: readonly ReportStage[];
  readonly personas: readonly ReportPersona[];
  /** The worst first (core/pains/rank.ts). */
  readonly pains: readonly ReportPain[];
  readonly fixes: readonly ReportFix[];
  readonly sources: readonly ReportSource[];
  /** How the numbers were computed, a sentence each. */
  readonly methods: readonly string[];
  /** Whether the numbers with their n, the sources and methods are wanted behind the rest. */
  readonly hasAppendix: boolean;
}

export interface ReportOptions {
  readonly language: Language;
  /** Day of the export, YYYY-MM-DD. */
  readonly date: string;
  readonly choice: ContentsChoice;
  readonly logo?: PictureRef | null;
}

/** The report of what is shown of a map and its twin. Where nothing but differences is, both have nothing else. */
export function shownReport({ snapshot, other, isWhole }: ShownMaps, options: ReportOptions): MapReport {
  const reportOf = (shown: Snapshot): MapReport =>
    isWhole ? mapReport(shown, options) : withoutMap(mapReport(shown, options));
  if (other === null) return reportOf(snapshot);
  const { language } = options;
  const comparison = reportComparison(snapshot, other, language);
  const report = reportOf(snapshot);
  const about = [translate(language, compare.bothFacts), report.date].filter((part) => part !== '');
  return {
    ...report,
    facts: isWhole ? report.facts : about.join(FACT_GAP),
    twin: { report: reportOf(other), comparison },
  };
}

const withoutMap = (report: MapReport): MapReport => ({
  ...report,
  stages: [],
  personas: [],
  pains: [],
  fixes: [],
  sources: [],
  methods: [],
  hasAppendix: false,
});

/** `snapshot`: what is exported, see narrow-map.ts. */
export function mapReport(snapshot: Snapshot, { language, date, choice, logo }: ReportOptions): MapReport {
  const map = mapOf(snapshot);
  const numbers = stepNumbers(stageGroups(snapshot));
  return {
    language,
    title: mapTitle(snapshot, language),
    description: map.description.trim(),
    variant: map.variant,
    invented: map.isSample ? translate(language, scene.invented) : '',
    facts: pageFacts({
      snapshot,
      language,
      date: choice.hasDate ? date : null,
      hasPeriod: choice.hasPeriod,
    }),
    date: choice.hasDate ? formatDay(date, language) : '',
    confidentiality:
      choice.confidentiality === 'none' ? '' : translate(language, scene[choice.confidentiality]),
    footer: choice.footer.trim(),
    logo: choice.hasLogo ? (logo ?? null) : null,
    twin: null,
    stages: reportStages(snapshot, numbers, language),
    personas: personasInOrder(snapshot).map(({ id, name, role, goals, quote, share, portrait, picture }) => ({
      id,
      name: name.trim() || translate(language, lanes.untitledPersona),
      role,
      goals,
      quote,
      share,
      portrait,
      picture,
    })),
    pains: reportPains(snapshot, numbers, language),
    fixes: reportFixes(snapshot, numbers, language),
    sources: reportSources(snapshot, language),
    methods: methodsOf(snapshot, language),
    hasAppendix: choice.hasAppendix,
  };
}

/** Stages with steps; those whose steps have no stage come last, as on the map. */
function reportStages(
  snapshot: Snapshot,
  numbers: ReadonlyMap<string, string>,
  language: Language,
): readonly ReportStage[] {
  const stageOf = (stage: Stage | null): ReportStage => ({
    id: stage?.id ?? null,
    title:
      stage === null
        ? translate(language, lanes.unplaced)
        : stage.title.trim() || translate(language, lanes.untitledStage),
    color: stage?.color ?? 0,
    steps: stepsOfStage(snapshot, stage?.id ?? null).map((step) =>
      reportStep(snapshot, step, numbers, language),
    ),
  });
  return [...stagesInOrder(snapshot), null].map(stageOf).filter(({ steps }) => steps.length > 0);
}
