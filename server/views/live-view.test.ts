import { expect, it } from "vitest";
import { openOffice } from "../testing/office.ts";
import { liveView } from "./live-view.ts";

it("counts the wait of a visitor who is still being served, as the reports do", async () => {
  const office = await openOffice();
  const officer = office.officer(2);
  await officer.sitsDown();
  await office.takesNumber("civil-status");
  await office.takesNumber("civil-status");
  await officer.serves();
  office.clock.advance(5 * 60_000);
  await officer.callsNext();
  const { today } = liveView(office.state(), office.clock.now());
  expect(today.wait).toMatchObject({ n: 2, maxSeconds: 300 });
  expect(today.withinTarget).toEqual({ kept: 2, of: 2 });
});
