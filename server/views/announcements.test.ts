import { expect, it } from "vitest";
import { eventOf } from "../desk/draft.ts";
import { openOffice } from "../testing/office.ts";
import { announcementsOf } from "./announcements.ts";

it("tells of each call and recall whether it was spoken, when and by whom, or why not", async () => {
  const office = await openOffice();
  const officer = office.officer(2);
  await officer.sitsDown();
  await office.takesNumber("civil-status");
  const board = office.board("bảng 1");
  const { call } = await officer.callsNext();
  office.clock.advance(2_000);
  await board.does("announce", { call });
  const quiet = await officer.recalls();
  await board.does("keep-silent", { call: quiet.call, why: "quiet-hours" });
  const lost = await officer.recalls();
  office.clock.advance(20_001);
  const open = await officer.recalls();

  const rows = await office.store.journal.read(office.site, 0, 1_000);
  const told = announcementsOf(rows.map(eventOf), {
    settings: office.state().settings,
    boardName: (id) => (id === board.actor.id ? "Bảng sảnh" : null),
    now: office.clock.now(),
  });
  expect(told.map(({ call: place, kind, outcome }) => [place, kind, outcome])).toEqual([
    [open.call, "recall", { kind: "pending" }],
    [lost.call, "recall", { kind: "unspoken" }],
    [quiet.call, "recall", { kind: "shown", why: "quiet-hours", board: "Bảng sảnh" }],
    [call, "call", { kind: "spoken", at: office.clock.now() - 20_001, board: "Bảng sảnh" }],
  ]);
  expect(told[0]).toMatchObject({ number: "C001", counter: 2, zone: "hall" });
});

it("C3 a reason is kept once, and none of a call that was spoken", async () => {
  const office = await openOffice();
  const officer = office.officer(2);
  await officer.sitsDown();
  await office.takesNumber("civil-status");
  const { call } = await officer.callsNext();
  const board = office.board();
  expect(await board.tries("keep-silent", { call: call + 7, why: "muted" })).toBe("unknown-call");
  expect(await board.tries("keep-silent", { call, why: "sound-locked" })).toBe("done");
  expect(await board.tries("keep-silent", { call, why: "muted" })).toBe("already-announced");
  const again = await officer.recalls();
  await board.does("announce", { call: again.call });
  const other = office.board("bảng 2");
  expect(await other.tries("keep-silent", { call: again.call, why: "muted" })).toBe("already-announced");
  // its leave came too late to be used
  expect(await board.tries("keep-silent", { call: again.call, why: "no-leave" })).toBe("done");
});
