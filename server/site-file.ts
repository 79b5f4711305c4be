/** The file an office is founded from: a copy of one, or what it must say and defaults for what it may leave out. */
import { readFile } from "node:fs/promises";
import {
  AlarmLimits,
  type Bilingual,
  BoardSettings,
  DocumentSettings,
  Equipment,
  ProcedureDetail,
  type SiteId,
  SiteSettings,
  standardBoard,
  standardTicketTemplate,
  standardVoice,
  TicketTemplate,
  VoiceSettings,
} from "@motcua/protocol";
import { type Static, type TSchema, Type } from "typebox";
import { Value } from "typebox/value";
import { noEquipment, plainAlarms, plainDocuments, plainFeedback } from "./domain/older-settings.ts";
import { settingsProblem } from "./domain/settings.ts";
import { SettingsError } from "./settings-error.ts";
import { isSiteCopy, readSiteCopy } from "./site-copy.ts";

const Named = { vi: Type.String(), en: Type.String() };
const Listed = <T extends Record<string, TSchema>>(properties: T) => Type.Array(Type.Object(properties));

/** The shape of a site file; what it says beyond this is for people and ignored. */
const SiteFile = Type.Object({
  id: Type.String(),
  level: Type.String(),
  timeZone: Type.String(),
  name: Type.Object(Named),
  authority: Type.Object(Named),
  hours: Type.Object({
    days: Type.Array(Type.String()),
    sessions: Type.Array(Type.Tuple([Type.String(), Type.String()])),
    holidays: Type.Optional(Type.Array(Type.String())),
  }),
  waitTargetMinutes: Type.Number(),
  languages: Type.Array(Type.String()),
  priorityGroups: Listed({
    id: Type.String(),
    ...Named,
    minAge: Type.Optional(Type.Number()),
    weight: Type.Number(),
  }),
  ratingScale: Type.Object({
    id: Type.String(),
    levels: Listed({ value: Type.Integer(), ...Named, satisfied: Type.Boolean() }),
    askReasonsAtOrBelow: Type.Integer(),
    idleSeconds: Type.Integer(),
  }),
  ratingReasons: Listed({ id: Type.String(), ...Named }),
  services: Listed({
    id: Type.String(),
    prefix: Type.String(),
    ...Named,
    unit: Type.String(),
    expectedMinutes: Type.Number(),
    functional: Type.Boolean(),
    targetMinutes: Type.Number(),
  }),
  counters: Listed({
    id: Type.String(),
    number: Type.Integer(),
    label: Type.Optional(Type.Object(Named)),
    services: Type.Array(Type.String()),
    reservedForPriority: Type.Boolean(),
    tablet: Type.Optional(Type.String()),
    zone: Type.String(),
  }),
  procedures: Listed({
    service: Type.String(),
    code: Type.Union([Type.String(), Type.Null()]),
    ...Named,
    detail: Type.Optional(ProcedureDetail),
  }),
  zones: Listed({ id: Type.String(), ...Named }),
  queueOrder: Type.Object({ policy: Type.String(), others: Type.Optional(Type.Integer()) }),
  issuing: Type.Object({
    opensMinutesBefore: Type.Integer(),
    stopsMinutesBefore: Type.Integer(),
    closeDayAt: Type.String(),
  }),
  noShow: Type.Object({ minimumCalls: Type.Integer() }),
  notices: Type.Optional(Listed(Named)),
  equipment: Type.Optional(Equipment),
  ticketTemplate: Type.Optional(TicketTemplate),
  feedback: Type.Optional(Type.Object({ answerDays: Type.Integer() })),
  documents: Type.Optional(DocumentSettings),
  alarms: Type.Optional(AlarmLimits),
  voice: Type.Optional(VoiceSettings),
  board: Type.Optional(BoardSettings),
});
type SiteFile = Static<typeof SiteFile>;

const pauseReasons = [
  { id: "short-break", vi: "Nghỉ giữa giờ", en: "Short break" },
  { id: "meeting", vi: "Họp", en: "Meeting" },
  { id: "dossier-work", vi: "Xử lý hồ sơ", en: "Working on dossiers" },
  { id: "technical", vi: "Sự cố kỹ thuật", en: "Technical trouble" },
  { id: "other", vi: "Việc khác", en: "Other" },
];

const defaultNotices: Bilingual[] = [
  {
    vi: "Người cao tuổi, người khuyết tật, phụ nữ mang thai, người có công và người nuôi con nhỏ được phục vụ trước theo quy định.",
    en: "Elderly people, people with disabilities, pregnant women, people with merit and those with a small child are served first.",
  },
  {
    vi: "Xin giữ phiếu cho đến khi xong việc. Nếu lỡ lượt gọi, xin đến bàn hướng dẫn.",
    en: "Please keep your ticket until you are done. If you miss your call, go to the reception desk.",
  },
  {
    vi: "Sau khi xong việc, xin chạm vào màn hình tại quầy để đánh giá. Câu trả lời không hiện cho cán bộ tại quầy.",
    en: "When you are done, please rate the service on the screen at the counter. The officer does not see your answer.",
  },
];

/** Reads and checks a site file; `demonstration` marks a site where sample days may run. Throws `SettingsError`. */
export async function readSiteFile(path: string, demonstration: boolean): Promise<SiteSettings> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    throw new SettingsError(
      `Không đọc được tệp cơ quan ${path} (SITE_FILE).`,
      `The site file ${path} cannot be read (SITE_FILE).`,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new SettingsError(
      `Tệp cơ quan ${path} không phải JSON (SITE_FILE).`,
      `The site file ${path} is not JSON (SITE_FILE).`,
    );
  }
  return settingsFromFile(value, path, demonstration);
}

/** A site file's value as settings, with the defaults for what it leaves out. Throws `SettingsError`. */
export function settingsFromFile(value: unknown, path: string, demonstration: boolean): SiteSettings {
  if (isSiteCopy(value)) {
    const read = readSiteCopy(value);
    if ("refused" in read) {
      const { field = "/", why = "damaged" } = read.refused.detail ?? {};
      throw doesNotFit(path, String(field), String(why));
    }
    return { ...read.done.settings, demonstration };
  }
  demand(SiteFile, value, path);
  const settings = withDefaults(value as SiteFile, demonstration);
  demand(SiteSettings, settings, path);
  const checked = settings as SiteSettings;
  const problem = settingsProblem(checked);
  if (problem !== null) throw doesNotFit(path, problem.field, problem.why);
  return checked;
}

function demand(schema: TSchema, value: unknown, path: string): void {
  if (Value.Check(schema, value)) return;
  const [first] = Value.Errors(schema, value);
  throw doesNotFit(path, first?.instancePath || "/", first?.message ?? "wrong shape");
}

function doesNotFit(path: string, field: string, why: string): SettingsError {
  return new SettingsError(
    `Tệp cơ quan ${path} chưa đúng ở ${field}: ${why}.`,
    `The site file ${path} does not fit at ${field}: ${why}.`,
  );
}

function withDefaults(file: SiteFile, demonstration: boolean): unknown {
  return {
    id: file.id as SiteId,
    level: file.level,
    demonstration,
    timeZone: file.timeZone,
    name: file.name,
    authority: file.authority,
    languages: file.languages,
    hours: { days: file.hours.days, sessions: file.hours.sessions, holidays: file.hours.holidays ?? [] },
    issuing: file.issuing,
    waitTargetMinutes: file.waitTargetMinutes,
    longQueueMinutes: 60,
    doubtfulServiceMinutes: 120,
    queueOrder: file.queueOrder,
    noShow: file.noShow,
    votes: { withoutLeg: "refused", minimumForShare: 10 },
    priorityGroups: file.priorityGroups.map(({ id, vi, en, minAge, weight }) => ({
      id,
      vi,
      en,
      minAge: minAge ?? null,
      weight,
    })),
    ratingScale: file.ratingScale,
    ratingReasons: file.ratingReasons,
    pauseReasons,
    services: file.services.map(
      ({ id, prefix, vi, en, unit, functional, expectedMinutes, targetMinutes }) => ({
        id,
        prefix,
        vi,
        en,
        unit,
        functional,
        expectedMinutes,
        targetMinutes,
        closedReason: null,
      }),
    ),
    counters: file.counters.map(({ id, number, label, services, reservedForPriority, tablet, zone }) => ({
      id,
      number,
      label: label ?? null,
      services,
      reservedForPriority,
      zone,
      hasTablet: tablet !== undefined,
    })),
    procedures: file.procedures,
    zones: file.zones,
    notices: file.notices ?? defaultNotices,
    equipment: file.equipment ?? noEquipment,
    ticketTemplate: file.ticketTemplate ?? standardTicketTemplate,
    formerScales: [],
    ownNumbers: [],
    // Nobody is known yet: a supervisor is named once there are people.
    singleVotesFor: [],
    feedback: file.feedback ?? plainFeedback,
    documents: file.documents ?? plainDocuments,
    // Each office chooses its own, in the settings.
    leavePin: null,
    alarms: file.alarms ?? plainAlarms(file),
    voice: file.voice ?? standardVoice,
    board: file.board ?? standardBoard,
  };
}
