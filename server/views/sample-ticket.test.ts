import type { PrintJobId } from "@motcua/protocol";
import { expect, it } from "vitest";
import { openOffice } from "../testing/office.ts";
import { sampleTicket } from "./sample-ticket.ts";
import { ticketContent } from "./ticket-content.ts";

async function printed(service: string, priority: string | null) {
  const office = await openOffice();
  const { printJob } = await office.kiosk.does("issue-ticket", {
    ...{ service: service as never, priority: priority as never, procedure: null },
    ...{ language: "vi", print: "paper" },
  });
  const content = ticketContent(office.state(), printJob as PrintJobId, null);
  if (content === null) throw new Error("No ticket was asked to be printed.");
  return { settings: office.state().settings, content };
}

it("says on the sample what the next real ticket of the same service says, no code where phones cannot follow", async () => {
  const { settings } = await printed("civil-status", null);
  const service = settings.services.find(
    ({ vi }) => vi === sampleTicket(settings, "standard", null).service?.vi,
  );
  const { content } = await printed(service?.id ?? "", null);
  const { number, ...sample } = sampleTicket(settings, "standard", null);
  expect(content).toMatchObject(sample);
  expect(number).toMatch(new RegExp(`^${service?.prefix}`));
  expect(sample).toMatchObject({ followUrl: null, missedNote: content.missedNote });
  expect(sample.counters).not.toEqual([]);
});

it("names a priority group of the office on the sample with one", async () => {
  const { settings, content } = await printed("civil-status", "elderly");
  expect(sampleTicket(settings, "priority", null).priority).toEqual(content.priority);
  expect(sampleTicket(settings, "standard", null)).not.toHaveProperty("priority");
});
