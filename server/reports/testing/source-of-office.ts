import type { Office } from "../../testing/office.ts";
import type { ReportSource } from "../report-source.ts";

/** A source of reports over the store and the state of an office under test, as a hub has them. */
export const sourceOfOffice = ({ site, store, settings, state }: Office): ReportSource => ({
  site,
  rows: store.readModel,
  kept: store.rollUps,
  settings: () => settings,
  position: state,
  atWork: () => null,
  verified: async () => null,
  titles: async () => new Map(),
});
