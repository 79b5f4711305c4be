import { expect, it } from "vitest";
import { findNumbers, findServices } from "./find.ts";

const services = [
  { prefix: "C", name: { vi: "Hộ tịch", en: "Civil status" } },
  { prefix: "A", name: { vi: "Đất đai", en: "Land registration" } },
  { prefix: "E", name: { vi: "Chứng thực", en: "Certification" } },
];
const prefixes = (query: string) => findServices(services, query).map(({ prefix }) => prefix);
const tickets = ["C017", "E017", "C117", "C1000"].map((number) => ({ number }));
const numbers = (query: string) => findNumbers(tickets, query).map(({ number }) => number);

it("finds a service by the letter on the ticket first, and by name without marks", () => {
  expect(prefixes("c")).toEqual(["C", "E"]);
  expect(prefixes("dat")).toEqual(["A"]);
  expect(prefixes("HO TICH")).toEqual(["C"]);
  expect(prefixes("")).toEqual(["C", "A", "E"]);
});

it("finds a number by its digits alone, typed on a number pad", () => {
  expect(numbers("17")).toEqual(["C017", "E017", "C117"]);
  expect(numbers("c17")).toEqual(["C017", "C117"]);
  expect(numbers("C1000")).toEqual(["C1000"]);
  expect(numbers("no")).toEqual([]);
});
