import { expect, it } from "vitest";
import { createAccessChance } from "./chance.ts";
import { newSecret } from "./secret.ts";
import { cookieNameOf, sessionTokenFrom } from "./session-cookie.ts";

const chance = createAccessChance({ now: () => 1_764_000_000_000 });
const [own, seat] = [newSecret(chance), newSecret(chance)];

it("S1 each seat of a browser has a session of its own", () => {
  const header = `theme=dark; motcua=${own};motcua.quay-2=${seat}`;
  expect(sessionTokenFrom(header, "")).toBe(own);
  expect(sessionTokenFrom(header, "quay-2")).toBe(seat);
  expect(sessionTokenFrom(header, "quay-3")).toBeNull();
  expect(cookieNameOf("quay-2")).toBe("motcua.quay-2");
});

it.each([
  undefined,
  "",
  ";;;",
  "motcua",
  "motcua=",
  "motcua=short",
  `motcua=${"x".repeat(44)}`,
  "motcua=<script>",
])("S1 a cookie header like %s holds no session", (header) => {
  expect(sessionTokenFrom(header, "")).toBeNull();
});

it("S1 a seat that cannot be one has no session", () => {
  expect(sessionTokenFrom(`motcua.A=${own}`, "A")).toBeNull();
});
