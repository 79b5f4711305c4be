/** The office's periodic report as a document, from figures that others made. */
import type {
  EpochMillis,
  FigureDefinition,
  Language,
  LateDossiers,
  RatingFlagReport,
  SatisfactionReport,
  SiteSettings,
  TypedReport,
  UtilisationReport,
  WaitReport,
} from "@motcua/protocol";
import { Temporal } from "temporal-polyfill";
import { dossierSection } from "./dossier-section.ts";
import type { DocumentHead, DocumentSection, OfficeDocument, TamperLine } from "./office-document.ts";
import { feedbackSection, flagSection, sipasSection, utilisationSection } from "./other-sections.ts";
import { periodName } from "./period-name.ts";
import { dayWords, type Voice, voiceOf } from "./periodic-words.ts";
import { satisfactionSection } from "./satisfaction-section.ts";
import { tamperWords } from "./tamper-words.ts";
import { waitSection } from "./wait-section.ts";

/** Every figure that the periodic report prints; null where the office has none of the kind. */
export interface PeriodicFigures {
  /** by service */
  readonly waits: WaitReport;
  /** by service */
  readonly satisfaction: SatisfactionReport;
  /** by counter */
  readonly utilisation: UtilisationReport | null;
  readonly typed: TypedReport | null;
  readonly late: LateDossiers | null;
  readonly flags: RatingFlagReport | null;
}

export interface DocumentFrame {
  readonly settings: SiteSettings;
  readonly language: Language;
  readonly tamper: TamperLine;
  readonly madeAt: EpochMillis;
}

/** The whole report, in the order of the layout. */
export function periodicReport(figures: PeriodicFigures, frame: DocumentFrame): OfficeDocument {
  const { settings, language } = frame;
  const voice = voiceOf(language);
  const { words } = voice;
  const office = settings.name[language];
  const { period, openDay, demonstration } = figures.waits;
  const first = dayWords(period.from);
  const last = dayWords(lastDay(period.until));
  return {
    ...documentShell(frame, voice),
    title: words.report,
    subject: words.subject(office, periodName(period, language).name),
    span: words.span(first, last),
    opening: [
      ...(demonstration ? [words.demonstration] : []),
      words.opening(office, first, last),
      ...(openDay === null ? [] : [words.openDay(dayWords(openDay))]),
      ...importedDays(figures, voice),
    ],
    sections: numbered(sectionsOf(figures, settings, voice)),
    definitions: definitionsOf(figures),
  };
}

/** A sentence for each file of an older system that days of the period come from. */
function importedDays({ waits: { period }, typed }: PeriodicFigures, { words }: Voice): string[] {
  return (typed?.batches ?? []).flatMap(({ state, content }) => {
    if (state !== "in-force" || content?.kind !== "visits") return [];
    const { file, period: whole } = content;
    const from = whole.from < period.from ? period.from : whole.from;
    const until = whole.until > period.until ? period.until : whole.until;
    return [words.imported(file, dayWords(from), dayWords(lastDay(until)))];
  });
}

/** Head, recipients, signature and the tamper line: the same on every document of the office. */
export function documentShell(frame: DocumentFrame, { words }: Voice) {
  const { settings, language, tamper, madeAt } = frame;
  const { documents, timeZone } = settings;
  return {
    language,
    head: headOf(frame, words),
    recipientsTitle: words.recipients,
    recipients: documents.recipients.map((name) => name[language]),
    signature: [documents.signer[language], words.signHere],
    tamper,
    tamperWords: tamperWords(tamper, timeZone, language),
    timeZone,
    madeAt,
  };
}

/** The last day of a half-open period. */
export const lastDay = (until: string): string =>
  Temporal.PlainDate.from(until).subtract({ days: 1 }).toString();

function headOf({ settings, language, madeAt }: DocumentFrame, words: Voice["words"]): DocumentHead {
  const day = Temporal.Instant.fromEpochMilliseconds(madeAt).toZonedDateTimeISO(settings.timeZone);
  const two = (value: number) => String(value).padStart(2, "0");
  const { place, symbol } = settings.documents;
  return {
    authority: settings.authority[language],
    office: settings.name[language],
    nation: words.nation,
    motto: words.motto,
    number: words.number(symbol),
    placeAndDate: words.place(place[language], two(day.day), two(day.month), String(day.year)),
  };
}

function sectionsOf(figures: PeriodicFigures, settings: SiteSettings, voice: Voice): DocumentSection[] {
  const { waits, satisfaction, utilisation, typed, late, flags } = figures;
  const sipas = typed === null ? null : sipasSection(typed, voice);
  return [
    ...(typed === null ? [] : [dossierSection(typed.dossiers, late, voice)]),
    waitSection(waits, voice),
    satisfactionSection(satisfaction, typed?.ratings ?? null, voice),
    ...(sipas === null ? [] : [sipas]),
    ...(typed === null ? [] : [feedbackSection(typed, settings, voice)]),
    ...(utilisation === null ? [] : [utilisationSection(utilisation, voice)]),
    ...(flags === null ? [] : [flagSection(flags, settings, voice)]),
  ];
}

const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

function numbered(sections: readonly DocumentSection[]): DocumentSection[] {
  return sections.map((section, index) => ({
    ...section,
    title: `${roman[index] ?? index + 1}. ${section.title.toLocaleUpperCase("vi")}`,
  }));
}

function definitionsOf({ waits, satisfaction, utilisation, typed }: PeriodicFigures): FigureDefinition[] {
  const all = [
    ...waits.definitions,
    ...satisfaction.definitions,
    ...(utilisation?.definitions ?? []),
    ...(typed?.definitions ?? []),
  ];
  return [...new Map(all.map((definition) => [definition.figure, definition])).values()];
}
