import { standardTicketTemplate, type TicketPreviewAsk } from "@motcua/protocol";
import { afterEach, expect, it } from "vitest";
import { createTestHttp, smallSite, type TestHttp } from "../testing/test-http.ts";
import { ticketPreviewRoutes } from "./ticket-preview.ts";

const site = smallSite("office");
let hub: TestHttp;
const open = async () => {
  hub = await createTestHttp({
    kind: "office",
    parts: { registerRoutes: [ticketPreviewRoutes({ settings: () => site, publicUrl: null })] },
  });
  return hub;
};
afterEach(() => hub.close());

const ask: TicketPreviewAsk = {
  template: standardTicketTemplate,
  paper: "58mm",
  sample: "long",
  extent: "full",
};

it("shows an administrator the ticket of a layout that is not saved yet", async () => {
  await open();
  const cookie = await hub.signedInAs("administrator");
  const answer = await hub.ask("POST", "/api/v1/ticket-preview", { body: ask, cookie });
  expect(answer.statusCode).toBe(200);
  const { png, widthDots, heightDots, rasterBytes, hybridBytes } = answer.json();
  const bytes = Buffer.from(png, "base64");
  expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([widthDots, heightDots]);
  expect(widthDots).toBe(384);
  expect(hybridBytes).toBeLessThan(rasterBytes);
});

it("names what a change of settings would be refused for", async () => {
  await open();
  const cookie = await hub.signedInAs("administrator");
  const template = { ...standardTicketTemplate, numberMillimetres: 12 };
  const answer = await hub.ask("POST", "/api/v1/ticket-preview", { body: { ...ask, template }, cookie });
  expect(answer.json().refused).toMatchObject({
    code: "settings-invalid",
    detail: { field: "ticketTemplate.numberMillimetres", why: "12" },
  });
});

it("S1 shows it to nobody else", async () => {
  await open();
  const cookie = await hub.signedInAs("supervisor");
  expect((await hub.ask("POST", "/api/v1/ticket-preview", { body: ask, cookie })).statusCode).toBe(403);
});

it("shows the code to follow a ticket only where phones reach the hub, as on paper", async () => {
  const seen: { height: number; followed: string }[] = [];
  for (const publicUrl of [null, "https://motcua.example"]) {
    hub = await createTestHttp({
      kind: "office",
      parts: { registerRoutes: [ticketPreviewRoutes({ settings: () => site, publicUrl })] },
    });
    const cookie = await hub.signedInAs("administrator");
    const answer = await hub.ask("POST", "/api/v1/ticket-preview", {
      body: { ...ask, paper: "80mm", sample: "standard" },
      cookie,
    });
    seen.push({ height: answer.json().heightDots, followed: answer.json().followed });
    if (publicUrl === null) await hub.close();
  }
  const [without, withCode] = seen;
  expect(without?.followed).toBe("not");
  expect(withCode?.followed).toBe("by-phone");
  expect(withCode?.height).toBeGreaterThan((without?.height ?? 0) + 150);
});
