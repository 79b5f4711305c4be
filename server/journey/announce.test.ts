import { expect, it } from "vitest";
import { exampleSettings, openOffice } from "../testing/office.ts";
import { asking, device } from "../testing/people.ts";
import { boardView } from "../views/board-view.ts";

const withACall = async () => {
  const office = await openOffice();
  const officer = office.officer(2);
  await officer.sitsDown();
  await office.takesNumber("civil-status");
  const { call } = await officer.callsNext();
  return { office, officer, call };
};

it("C3 each call is granted to one board, once", async () => {
  const { office, call } = await withACall();
  const answers = await Promise.all([
    office.board("bảng 1").tries("announce", { call }),
    office.board("bảng 2").tries("announce", { call }),
  ]);
  expect(answers.toSorted()).toEqual(["already-announced", "done"]);
  expect(await office.board("bảng 1").tries("announce", { call })).toBe("already-announced");
});

it("C3 a board that reloads after its grant is told that the call was spoken", async () => {
  const { office, call } = await withACall();
  const shown = () => boardView(office.state(), null, office.clock.now()).calls;
  expect(shown()).toMatchObject([{ call, announced: false }]);
  await office.board().does("announce", { call });
  office.powerCut();
  await office.powerReturns();
  expect(shown()).toMatchObject([{ call, announced: true }]);
  expect(await office.board("bảng 2").tries("announce", { call })).toBe("already-announced");
});

it("C3 a call that nobody spoke within 20 s is shown and not spoken", async () => {
  const { office, call } = await withACall();
  office.clock.advance(20_001);
  expect(await office.board().tries("announce", { call })).toBe("too-late-to-announce");
  expect(boardView(office.state(), null, office.clock.now()).calls).toMatchObject([
    { call, announced: false },
  ]);
});

it("C3 a call is still spoken at 20 s", async () => {
  const { office, call } = await withACall();
  office.clock.advance(20_000);
  expect(await office.board().tries("announce", { call })).toBe("done");
});

it("C3 a recall is a call of its own: spoken once more, and marked to go first", async () => {
  const { office, officer, call } = await withACall();
  await office.board().does("announce", { call });
  office.clock.advance(30_000);
  const again = await officer.recalls();
  expect(again.call).toBeGreaterThan(call);
  const [shown] = boardView(office.state(), null, office.clock.now()).calls;
  expect(shown).toMatchObject({ call: again.call, recall: true, announced: false });
  expect(await office.board().tries("announce", { call: again.call })).toBe("done");
  expect(await office.board().tries("announce", { call: again.call })).toBe("already-announced");
});

it("C3 a board speaks for its own zone only, and for calls that were made", async () => {
  const settings = exampleSettings((site) => {
    const upstairs = { id: "upstairs" as never, vi: "Tầng hai", en: "Upstairs" };
    return { ...site, zones: [...site.zones, upstairs] };
  });
  const office = await openOffice({ settings });
  const officer = office.officer(2);
  await officer.sitsDown();
  await office.takesNumber("civil-status");
  const { call } = await officer.callsNext();
  const upstairs = asking(
    office.line,
    device("board", "bảng tầng hai", { counter: null, zone: "upstairs" as never }),
  );
  expect(await upstairs.tries("announce", { call })).toBe("not-allowed");
  expect(await office.board().tries("announce", { call: call + 1 })).toBe("unknown-call");
  expect(await office.board().tries("announce", { call })).toBe("done");
});

it("C3 the latest call stands first, each number once with its latest call", async () => {
  const office = await openOffice();
  const [two, eight] = [office.officer(2), office.officer(8)];
  await two.sitsDown();
  await eight.sitsDown();
  await office.takesNumber("civil-status");
  await office.takesNumber("land");
  await two.callsNext();
  await eight.callsNext();
  await two.recalls();
  const shown = boardView(office.state(), null, office.clock.now()).calls;
  expect(shown.map(({ number, recall }) => [number, recall])).toEqual([
    ["C001", true],
    ["A001", false],
  ]);
});
