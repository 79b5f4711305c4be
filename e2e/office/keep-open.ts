import { newCommandId } from "@motcua/simulator";
import type { OpenOffice } from "./open-office.ts";

/** Lets an office work around the clock: a visit in a test does not wait for the morning or the end of midday. */
export async function keepOpen({ start }: Pick<OpenOffice, "start">): Promise<void> {
  // From within the page: only the browser knows the office's name and trusts its certificate.
  const status = await start.evaluate(async (id) => {
    const { settings, revision } = await (await fetch("/api/v1/settings")).json();
    const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    const hours = { days, sessions: [["00:00", "23:59"]], holidays: [] };
    const issuing = { opensMinutesBefore: 0, stopsMinutesBefore: 0, closeDayAt: "23:59" };
    const body = JSON.stringify({ id, basedOn: revision, settings: { ...settings, hours, issuing } });
    const headers = { "content-type": "application/json" };
    return (await fetch("/api/v1/commands/change-settings", { method: "POST", headers, body })).status;
  }, newCommandId());
  if (status !== 200) throw new Error(`The office did not take its new hours: ${status}`);
}
