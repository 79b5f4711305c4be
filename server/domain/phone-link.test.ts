import { LinkSecret, type TicketId } from "@motcua/protocol";
import { Compile } from "typebox/compile";
import { expect, it } from "vitest";
import { linkHash, linkSecret, linkWorksUntil } from "./phone-link.ts";

const one = "01939a00-0000-7000-8000-000000000001" as TicketId;
const other = "01939a00-0000-7000-8000-000000000002" as TicketId;

it("a link's secret is 128 bits in 22 letters, the same each time it is made, another for every ticket and day", () => {
  const secret = linkSecret("monday", one);
  expect(Compile(LinkSecret).Check(secret)).toBe(true);
  expect(Buffer.from(secret, "base64url")).toHaveLength(16);
  expect(linkSecret("monday", one)).toBe(secret);
  expect(new Set([secret, linkSecret("monday", other), linkSecret("tuesday", one)]).size).toBe(3);
});

it("the hash of a link says nothing of it", () => {
  const secret = linkSecret("monday", one);
  expect(linkHash(secret)).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(linkHash(secret)).not.toContain(secret);
});

it("a link works until the end of the next day, by the site's clock", () => {
  const until = linkWorksUntil("Asia/Ho_Chi_Minh", "2026-11-23" as never);
  expect(new Date(until).toISOString()).toBe("2026-11-24T17:00:00.000Z");
});
