import { expect, it } from "vitest";
import { agentWords } from "./session-place.ts";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";

it.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/109.0.0.0 Safari/537.36`,
    "Chrome 109, Windows",
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0`,
    "Edge 120, Windows",
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0) ${webkit} coc_coc_browser/117.0.0 Chrome/111.0.0.0 Safari/537.36`,
    "Cốc Cốc 117, Windows",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0", "Firefox 115, Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605 Version/16.0 Mobile/15E Safari/604.1",
    "Safari 16, iOS",
  ],
  ["curl/8.5.0", "curl/8.5.0"],
  [undefined, ""],
])("says of %s: %s", (userAgent, words) => {
  expect(agentWords(userAgent)).toBe(words);
});

it("keeps little of an agent that says much", () => {
  expect(agentWords("x".repeat(5_000))).toHaveLength(60);
});
