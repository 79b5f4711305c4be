import type { Hello } from "@motcua/protocol";
import { expect, it } from "vitest";
import type { FirstTells } from "../link/hub-link.ts";
import { createLine } from "./line.ts";

const told: FirstTells<string> = {
  hello: { now: 1, rate: 1 } as Hello,
  self: { name: "Kiosk sảnh", leavePin: null },
  shown: { epoch: 1, seq: 1, at: 1, view: "dịch vụ" },
};

/** A line whose look and picture come when the test says so. */
function openLine() {
  const did: string[] = [];
  const look = Promise.withResolvers<FirstTells<string> | null>();
  const drawn = Promise.withResolvers<void>();
  const line = createLine<string>({
    link: {
      take: ({ shown }) => did.push(`take ${shown?.view}`),
      open: () => did.push("open"),
      reconnect: () => did.push("reconnect"),
    },
    look: () => look.promise,
    drawn: drawn.promise,
  });
  return { line, did, look, drawn };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

it("what the hub tells first is drawn before the line opens", async () => {
  const { line, did, look, drawn } = openLine();
  line.open();
  expect(did).toEqual([]);
  look.resolve(told);
  await settled();
  expect(did).toEqual(["take dịch vụ"]);
  drawn.resolve();
  await settled();
  expect(did).toEqual(["take dịch vụ", "open"]);
});

it("without a first look the line finds out why", async () => {
  const { line, did, look } = openLine();
  line.open();
  look.resolve(null);
  await settled();
  expect(did).toEqual(["reconnect"]);
});

it("a device that was paired anew meanwhile never shows what the one before was told", async () => {
  const { line, did, look, drawn } = openLine();
  line.open();
  line.stop();
  line.open();
  look.resolve(told);
  drawn.resolve();
  await settled();
  expect(did).toEqual(["reconnect"]);
});

it("one that gave its place up while its picture was drawn opens no line", async () => {
  const { line, did, look, drawn } = openLine();
  line.open();
  look.resolve(told);
  await settled();
  line.stop();
  drawn.resolve();
  await settled();
  expect(did).toEqual(["take dịch vụ"]);
});
