import type {
  BusinessDay,
  CommandId,
  CounterId,
  DeviceId,
  LegId,
  PersonId,
  PrintJobId,
  SiteId,
  TicketId,
} from "@motcua/protocol";
import type { DeviceRow, PairingRow, PersonRow } from "../access-rows.ts";
import type { RollUpRow } from "../report-rows.ts";
import type {
  AnswerRow,
  Commit,
  JournalRow,
  LegRow,
  PrintJobRow,
  StayRow,
  TicketRow,
  VoteRow,
  WordsRow,
} from "../rows.ts";

/** Ids for rows in tests: the same word gives the same id. */
export const ids = {
  site: (name: string) => name as SiteId,
  day: (day: string) => day as BusinessDay,
  ticket: (name: string) => `ticket-${name}` as TicketId,
  leg: (name: string) => `leg-${name}` as LegId,
  job: (name: string) => `job-${name}` as PrintJobId,
  device: (name: string) => `device-${name}` as DeviceId,
  person: (name: string) => `person-${name}` as PersonId,
  command: (name: string) => `command-${name}` as CommandId,
};

export const binhSon = ids.site("binh-son");
export const today = ids.day("2026-11-23");
const eight = 1_795_395_600_000;

export const journalRow = (seq: number, change: Partial<JournalRow> = {}): JournalRow => ({
  site: binhSon,
  seq,
  epoch: 1,
  at: eight + seq,
  day: today,
  type: "ticket-issued",
  data: `{"number":"C${seq}"}`,
  actor: "device:kiosk",
  doubtful: 0,
  hash: String(seq).padStart(64, "a"),
  ...change,
});

export const answerRow = (name: string, change: Partial<AnswerRow> = {}): AnswerRow => ({
  site: binhSon,
  who: "device:kiosk",
  command: ids.command(name),
  day: today,
  body: "digest of what was asked",
  answer: `{"number":"${name}"}`,
  ...change,
});

export const ticketRow = (name: string, change: Partial<TicketRow> = {}): TicketRow => ({
  site: binhSon,
  ticket: ids.ticket(name),
  day: today,
  number: "C001",
  service: "chung-thuc",
  priority: null,
  procedure: null,
  issued_at: eight,
  low_minutes: 2.5,
  high_minutes: 12,
  state: "open",
  origin: "device-kiosk",
  link: null,
  ...change,
});

export const legRow = (name: string, change: Partial<LegRow> = {}): LegRow => ({
  site: binhSon,
  leg: ids.leg(name),
  ticket: ids.ticket(name),
  day: today,
  service: "chung-thuc",
  joined_at: eight,
  joined_by: "issue",
  counter: null,
  officer: null,
  first_called_at: null,
  last_called_at: null,
  calls: 0,
  started_at: null,
  ended_at: null,
  ending: null,
  parked_seconds: 0,
  closed_seconds: 0.5,
  doubtful: 0,
  rateable: 0,
  ...change,
});

export const voteRow = (name: string, change: Partial<VoteRow> = {}): VoteRow => ({
  site: binhSon,
  vote: `vote-${name}`,
  leg: ids.leg(name),
  day: today,
  counter: "quay-1",
  service: "chung-thuc",
  officer: ids.person("one"),
  level: 3,
  satisfied: 1,
  scale: "three",
  reasons: "[]",
  mode: "tablet",
  opened_at: null,
  voted_at: eight,
  received_at: eight,
  ...change,
});

export const jobRow = (name: string, change: Partial<PrintJobRow> = {}): PrintJobRow => ({
  site: binhSon,
  job: ids.job(name),
  ticket: ids.ticket(name),
  state: "queued",
  fence: 0,
  agent: null,
  requested_at: eight,
  leased_until: null,
  ...change,
});

export const wordsRow = (seq: number, change: Partial<WordsRow> = {}): WordsRow => ({
  site: binhSon,
  seq,
  field: "note",
  text: "Cần bản sao có chứng thực",
  salt: "salt",
  at: eight,
  ...change,
});

export const commitOf = (change: Partial<Commit>): Commit => ({
  site: binhSon,
  events: [],
  answers: [],
  tickets: [],
  legs: [],
  votes: [],
  stays: [],
  touchedDays: [],
  printJobs: [],
  words: [],
  ...change,
});

export const personRow = (name: string, change: Partial<PersonRow> = {}): PersonRow => ({
  site: binhSon,
  id: ids.person(name),
  username: name,
  title: "Chuyên viên",
  role: "officer",
  active: 1,
  password: null,
  must_change: 1,
  failures: 0,
  locked_until: null,
  last_sign_in_at: null,
  ...change,
});

export const deviceRow = (name: string, change: Partial<DeviceRow> = {}): DeviceRow => ({
  site: binhSon,
  id: ids.device(name),
  role: "tablet",
  name: `Máy ${name}`,
  counter: "quay-1" as CounterId,
  zone: null,
  token_digest: `digest of ${name}`,
  paired_at: eight,
  revoked_at: null,
  ...change,
});

export const pairingRow = (name: string, change: Partial<PairingRow> = {}): PairingRow => ({
  digest: `digest of ${name}`,
  site: binhSon,
  kind: "request",
  code: "123456",
  placement: null,
  name: "Máy mới",
  role: "kiosk",
  expires_at: eight,
  used: 0,
  ...change,
});

export const stayRow = (seq: number, change: Partial<StayRow> = {}): StayRow => ({
  site: binhSon,
  stay: String(seq).padStart(12, "0"),
  day: today,
  counter: "quay-1",
  officer: "person-one",
  kind: "ready",
  reason: null,
  leg: null,
  from_at: eight,
  until_at: null,
  doubtful: 0,
  ...change,
});

export const rollUpRow = (change: Partial<RollUpRow> = {}): RollUpRow => ({
  site: binhSon,
  day: today,
  dimension: "total",
  form: "1",
  seq: 10,
  body: Uint8Array.of(1, 2, 255, 0),
  ...change,
});
