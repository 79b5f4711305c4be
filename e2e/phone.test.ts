import { type CommandId, isRefused, type PhoneStage, type Reply, type ServiceId } from "@motcua/protocol";
import {
  connectDevice,
  connectPhone,
  connectStaff,
  type DeviceChannel,
  type HubClient,
  HubRefused,
  newCommandId,
  type PhoneChannel,
  type StaffChannel,
} from "@motcua/simulator";
import { io } from "socket.io-client";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { freePort } from "./environment/free-port.ts";
import { type HubProcess, type HubProcessParts, startHubProcess } from "./environment/hub-process.ts";
import { makeOfficeKeys, type OfficeKeys } from "./environment/office-keys.ts";
import { createTempFolder, type TempFolder } from "./environment/temp-folder.ts";
import { type WorkingSite, writeWorkingSite } from "./environment/working-site.ts";

const setupToken = "only-for-the-phones-01";
let publicUrl: string;
let folder: TempFolder;
let site: WorkingSite;
let hubParts: HubProcessParts;
let hub: HubProcess;
let keys: OfficeKeys;
let kiosk: HubClient<DeviceChannel<"kiosk">>;
let desk: HubClient<StaffChannel<"counter">>;
let tablet: HubClient<DeviceChannel<"tablet">>;
let phones: HubClient<PhoneChannel>[] = [];

beforeAll(async () => {
  folder = createTempFolder("phones");
  site = writeWorkingSite(folder.file("site.json"), Date.now());
  const port = await freePort();
  publicUrl = `http://127.0.0.1:${port}`;
  hubParts = {
    dataFolder: folder.file("data"),
    siteFile: site.file,
    port,
    setupToken,
    settings: { PUBLIC_URL: publicUrl },
    nodeOptions: [],
  };
  hub = await startHubProcess(hubParts);
  keys = await makeOfficeKeys({ hubUrl: hub.url, setupToken, site, kiosks: 1, counters: 1 });
  await open();
  done(await desk.ask("counter:sign-in", { counter: place().id }));
});

async function open() {
  const at = { hubUrl: hub.url, authority: null };
  const { officer, tablet: key, id } = place();
  kiosk = await connectDevice({ ...at, namespace: "kiosk", token: keys.kiosks[0]?.token ?? "" });
  desk = await connectStaff({
    ...at,
    cookie: officer.cookie,
    seat: null,
    watch: { kind: "counter", counter: id },
  });
  tablet = await connectDevice({ ...at, namespace: "tablet", token: key.token });
}
const shut = () => {
  for (const client of [kiosk, desk, tablet, ...phones]) client?.close();
  phones = [];
};

afterEach(() => {
  for (const phone of phones) phone.close();
  phones = [];
});
afterAll(async () => {
  shut();
  await hub?.kill();
  folder.close();
});

const place = () => {
  const [first] = keys.counters;
  if (first === undefined) throw new Error("The office has a counter.");
  return first;
};
function done<T>(reply: Reply<T>): T {
  if (isRefused(reply)) throw new Error(`Refused: ${reply.refused.code}`);
  return reply.done;
}
const takesNumber = async () => {
  const issued = done(
    await kiosk.ask("ticket:issue", {
      service: site.counters[0]?.services[0] as ServiceId,
      priority: null,
      procedure: null,
      language: "vi",
      print: "none",
    }),
  );
  return { ...issued, followUrl: issued.followUrl ?? "no link" };
};
const phoneOf = async (followUrl: string) => {
  const phone = await connectPhone({ hubUrl: hub.url, authority: null, followUrl });
  phones.push(phone);
  return phone;
};
const shows = (phone: HubClient<PhoneChannel>, kind: PhoneStage["kind"]) =>
  phone.until(({ stage }) => stage.kind === kind);
const counter = () => ({ counter: place().id });
const serves = async () => {
  done(await desk.ask("ticket:next", counter()));
  done(await desk.ask("ticket:start", counter()));
  return done(await desk.ask("ticket:finish", { ...counter(), outcome: "done", dossierCodes: [] })).leg;
};
const vote = (leg: string, level: number) => ({
  leg: leg as never,
  level,
  reasons: [],
  words: null,
  votedAt: Date.now(),
  openedAt: null,
});
const codeOf = (reply: Reply<unknown>) => (isRefused(reply) ? reply.refused.code : "done");
/** The code that a connection with this token is refused with. */
const refusalOf = (followUrl: string) =>
  phoneOf(followUrl).then(
    () => "let in",
    (error: unknown) => (error instanceof HubRefused ? error.code : String(error)),
  );

test("V1 two phones follow their own tickets from the queue to the question, and each rates once", async () => {
  const [one, other] = [await takesNumber(), await takesNumber()];
  const [first, second] = [await phoneOf(one.followUrl), await phoneOf(other.followUrl)];
  expect((await shows(first, "waiting")).stage).toMatchObject({ ahead: 0 });
  expect((await shows(second, "waiting")).stage).toMatchObject({ ahead: 1 });
  expect(JSON.stringify(second.view)).not.toContain(one.number);

  done(await desk.ask("ticket:next", counter()));
  expect((await shows(first, "called")).stage).toMatchObject({ calls: 1 });
  await second.until(({ stage }) => stage.kind === "waiting" && stage.ahead === 0);
  done(await desk.ask("ticket:recall", counter()));
  await first.until(({ stage }) => stage.kind === "called" && stage.calls === 2);
  done(await desk.ask("ticket:start", counter()));
  await shows(first, "serving");
  const { leg } = done(await desk.ask("ticket:finish", { ...counter(), outcome: "done", dossierCodes: [] }));
  expect((await shows(first, "served")).stage).toMatchObject({ rating: { state: "asked", leg } });

  expect(codeOf(await second.ask("vote:cast", vote(leg, 1)))).toBe("not-allowed");
  expect(codeOf(await first.ask("vote:cast", vote(leg, 5)))).toBe("done");
  expect(codeOf(await tablet.ask("vote:cast", vote(leg, 1)))).toBe("already-voted");
  await first.until(({ stage }) => stage.kind === "served" && stage.rating.state === "given");

  const next = await serves();
  expect(codeOf(await tablet.ask("vote:cast", vote(next, 2)))).toBe("done");
  expect(codeOf(await second.ask("vote:cast", vote(next, 5)))).toBe("already-voted");
});

test("T2 a link works on after a power cut, and its missed call is told", async () => {
  const { followUrl } = await takesNumber();
  shut();
  await hub.kill();
  hub = await startHubProcess(hubParts);
  await open();
  const phone = await phoneOf(followUrl);
  await shows(phone, "waiting");
  done(await desk.ask("ticket:next", counter()));
  await shows(phone, "called");
  for (let call = 1; codeOf(await desk.ask("ticket:no-show", counter())) === "too-few-calls"; call++) {
    expect(call).toBeLessThan(10);
    done(await desk.ask("ticket:recall", counter()));
  }
  expect((await shows(phone, "missed")).stage).toMatchObject({ counter: 1 });
});

test("S1 whatever is wrong with a link, the answer is the same", async () => {
  const { followUrl } = await takesNumber();
  const secret = followUrl.slice(followUrl.indexOf("#") + 1);
  const turned = `${secret.startsWith("A") ? "B" : "A"}${secret.slice(1)}`;
  for (const wrong of [
    "",
    "x",
    turned,
    secret.slice(1),
    `${secret}A`,
    "A".repeat(5_000),
    place().tablet.token,
  ]) {
    expect([wrong.slice(0, 30), await refusalOf(`${publicUrl}/phone/#${wrong}`)]).toEqual([
      wrong.slice(0, 30),
      "unknown-link",
    ]);
  }
  for (const token of [null, 7, { $ne: "" }, [secret]]) {
    const socket = io(`${hub.url}/phone`, { transports: ["websocket"], forceNew: true, auth: { token } });
    const error = await new Promise<Error & { data?: unknown }>((fails) =>
      socket.once("connect_error", fails),
    );
    socket.close();
    expect(error.data).toEqual({ code: "unknown-link" });
  }
});

test("S1 guessing is slowed down by address, and locks no neighbour with a real link out", async () => {
  const { followUrl } = await takesNumber();
  const answers = new Set<string>();
  for (let guess = 0; guess < 60 && !answers.has("too-many-requests"); guess++) {
    const secret = Buffer.from(`guess number ${guess}`.padEnd(16).slice(0, 16)).toString("base64url");
    answers.add(await refusalOf(`${publicUrl}/phone/#${secret}`));
  }
  expect([...answers].sort()).toEqual(["too-many-requests", "unknown-link"]);
  await shows(await phoneOf(followUrl), "waiting");
});

test("S1 a phone is refused by name whatever else it asks, and its channel takes no device", async () => {
  const { followUrl } = await takesNumber();
  await phoneOf(followUrl);
  const token = new URL(followUrl).hash.slice(1);
  const socket = io(`${hub.url}/phone`, { transports: ["websocket"], forceNew: true, auth: { token } });
  const ask = (name: string, body: unknown) =>
    socket.timeout(8_000).emitWithAck(name, body) as Promise<Reply<unknown>>;
  expect(codeOf(await ask("ticket:next", { id: newCommandId(), counter: place().id }))).toBe("unknown-ask");
  expect(codeOf(await ask("ticket:issue", null))).toBe("unknown-ask");
  expect(codeOf(await ask("vote:cast", { leg: "x" }))).toBe("bad-request");
  expect(codeOf(await ask("feedback:send", { id: newCommandId(), kind: "praise" }))).toBe("bad-request");
  socket.close();
});

test("T3 a visitor writes to the office three times, and a message sent twice is one", async () => {
  const phone = await phoneOf((await takesNumber()).followUrl);
  const message = { kind: "complaint", service: null, words: "Ghế chờ còn ít.", contact: null } as const;
  const ids = Array.from({ length: 4 }, newCommandId) as [CommandId, CommandId, CommandId, CommandId];
  const first = done(await phone.ask("feedback:send", message, { id: ids[0] }));
  expect(done(await phone.ask("feedback:send", message, { id: ids[0] }))).toEqual(first);
  expect(codeOf(await phone.ask("feedback:send", message, { id: ids[1] }))).toBe("done");
  expect(codeOf(await phone.ask("feedback:send", message, { id: ids[2] }))).toBe("done");
  expect(codeOf(await phone.ask("feedback:send", message, { id: ids[3] }))).toBe("too-many-requests");
  expect(done(await phone.ask("feedback:send", message, { id: ids[0] }))).toEqual(first);
});

test("the page tells no search engine and no other page of itself", async () => {
  const page = await fetch(`${hub.url}/phone/`);
  expect(page.headers.get("x-robots-tag")).toContain("noindex");
  expect(page.headers.get("referrer-policy")).toBe("no-referrer");
  expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
  expect(hub.said()).not.toMatch(/phone\/#/);
});
