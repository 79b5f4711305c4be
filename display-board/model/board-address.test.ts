import { expect, it } from "vitest";
import { readBoardAddress } from "./board-address.ts";

it.each([
  ["", { kind: "hall" }],
  ["?device=board-1", { kind: "hall" }],
  ["?view=counter&counter=2", { kind: "counter", counter: 2 }],
  ["?view=counter&counter=two", { kind: "hall" }],
  ["?view=counter", { kind: "hall" }],
  ["?view=preview", { kind: "preview" }],
])("reads the place of %j", (search, place) => {
  expect(readBoardAddress(search)).toEqual(place);
});
