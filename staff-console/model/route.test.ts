import { expect, it } from "vitest";
import { createRouter, hashOf, readRoute } from "./route.ts";
import { readStaffAddress } from "./staff-app.ts";

it("reads every address that it writes, and shows the start page for any other", () => {
  for (const hash of ["#/", "#/counter", "#/counter/counter-2", "#/live", "#/people"]) {
    expect(hashOf(readRoute(hash))).toBe(hash);
  }
  expect(readRoute("#/counter/<script>")).toEqual({ page: "choose-counter" });
  expect(readRoute("#/nowhere")).toEqual({ page: "start" });
});

it("follows the browser's back and forward", () => {
  const address = { hash: "#/live" };
  const changes = new EventTarget();
  const router = createRouter({ address, changes });
  router.go({ page: "reports" });
  expect(address.hash).toBe("#/reports");
  address.hash = "#/live";
  changes.dispatchEvent(new Event("hashchange"));
  expect(router.route.value).toEqual({ page: "live" });
  router.close();
});

it("keeps a page with unsaved changes shown until somebody says to leave it", () => {
  const address = { hash: "#/hours" };
  const changes = new EventTarget();
  const router = createRouter({ address, changes });
  let state: "unsaved" | "saved" = "unsaved";
  const letGo = router.hold(() => state);
  router.go({ page: "live" });
  expect(router.route.value).toEqual({ page: "hours" });
  expect(address.hash).toBe("#/hours");
  expect(router.wanted.value).toEqual({ page: "live" });
  router.stay();
  expect(router.wanted.value).toBeNull();

  address.hash = "#/people";
  changes.dispatchEvent(new Event("hashchange"));
  expect(router.route.value).toEqual({ page: "hours" });
  router.leave();
  expect(router.route.value).toEqual({ page: "people" });

  letGo();
  router.hold(() => state);
  state = "saved";
  router.go({ page: "live" });
  expect(router.route.value).toEqual({ page: "live" });
  router.close();
});

it("reads seat and set-up token from the address, and no seat that a cookie could not name", () => {
  expect(readStaffAddress({ search: "?seat=counter-2", hash: "#setup=abc-DEF_1" })).toEqual({
    seat: "counter-2",
    setupToken: "abc-DEF_1",
  });
  expect(readStaffAddress({ search: "?seat=a;b", hash: "#/" })).toEqual({ seat: "", setupToken: null });
});
