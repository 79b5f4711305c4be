import { type BoardPreviewAsk, standardBoard, type ZoneId } from "@motcua/protocol";
import { afterEach, expect, it } from "vitest";
import { emptySite } from "../../domain/state.ts";
import { createTestHttp, smallSite, type TestHttp } from "../testing/test-http.ts";
import { boardPreviewRoutes } from "./board-preview.ts";

const nine = Date.UTC(2026, 10, 23, 2, 0);
const settings = {
  ...smallSite("office"),
  notices: [{ vi: "Nộp hồ sơ tại nhà", en: "Apply from home" }],
};
let hub: TestHttp;
const open = async () => {
  const state = emptySite(settings.id, settings);
  hub = await createTestHttp({
    kind: "office",
    parts: { registerRoutes: [boardPreviewRoutes({ state: () => state, now: () => nine })] },
  });
};
afterEach(() => hub.close());
const look = async (body: BoardPreviewAsk, role: "administrator" | "supervisor" = "administrator") =>
  hub.ask("POST", "/api/v1/settings/board-preview", { body, cookie: await hub.signedInAs(role) });

it("shows an administrator a board with content that is not saved", async () => {
  await open();
  const picture = { media: "a".repeat(64), vi: "", en: "" };
  const with1 = { ...standardBoard, showsNotices: false, pictures: [picture] };
  const answer = await look({ board: with1, zone: "sanh" as ZoneId });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ now: nine, timeZone: settings.timeZone });
  expect(answer.json().view).toMatchObject({ content: with1, notices: [], zone: { id: "sanh" } });
  const without = await look({ board: standardBoard, zone: null });
  expect(without.json().view.notices).toEqual(settings.notices);
});

it("S1 shows it to nobody else, and nothing that is no content", async () => {
  await open();
  expect((await look({ board: standardBoard, zone: null }, "supervisor")).statusCode).toBe(403);
  const tooQuick = { ...standardBoard, pageSeconds: 1 };
  expect((await look({ board: tooQuick, zone: null })).statusCode).toBe(400);
});
