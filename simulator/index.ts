/** The simulator's parts, for tests and the bench: real clients of a hub, and a day's plan from a seed. */

export type { Cast } from "./cast.ts";
export { askHttp, type HttpAnswer, type HttpAsk } from "./client/ask-http.ts";
export type { AskShape, Channel, DeviceChannel, PhoneChannel, StaffChannel } from "./client/channels.ts";
export { newCommandId } from "./client/command-id.ts";
export {
  connectDevice,
  connectPhone,
  connectStaff,
  type DeviceConnection,
  type StaffConnection,
} from "./client/connect.ts";
export type { AskOptions, HubAddress, HubClient } from "./client/hub-client.ts";
export { createHubClock, type HubClock, machineTiming, type Timing } from "./client/hub-clock.ts";
export { HubRefused } from "./client/hub-refused.ts";
export {
  type AsAdministrator,
  choosePassword,
  createOfficer,
  createPerson,
  grantDevice,
  type PairedDevice,
  pairDevice,
  sampleDayState,
  setUp,
  signIn,
  startSampleDay,
  stopSampleDay,
} from "./client/office-desk.ts";
export { type DayPlan, type PlannedVisitor, planDay } from "./plan/plan-day.ts";
export { type DaySummary, runDay } from "./run-day.ts";
