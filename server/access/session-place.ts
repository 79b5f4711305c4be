/** Where a session was opened from, in words that its owner recognises; no more is kept than is shown. */
export interface SessionPlace {
  /** the address that the request came from */
  readonly address: string;
  /** browser and system: "Chrome 109, Windows" */
  readonly agent: string;
  /** which of the browser's seats; empty for its own */
  readonly seat: string;
}

// the first that fits: Edge and Opera call themselves Chrome too, Chrome calls itself Safari
const browsers: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["Edge", /Edg(?:e|A|iOS)?\/(\d+)/],
  ["Opera", /OPR\/(\d+)/],
  ["Cốc Cốc", /coc_coc_browser\/(\d+)/],
  ["Firefox", /(?:Firefox|FxiOS)\/(\d+)/],
  ["Chrome", /(?:Chrome|CriOS)\/(\d+)/],
  ["Safari", /Version\/(\d+).*Safari\//],
];
const systems: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["Windows", /Windows/],
  ["Android", /Android/],
  ["iOS", /iPhone|iPad/],
  ["macOS", /Mac OS X/],
  ["ChromeOS", /CrOS/],
  ["Linux", /Linux|X11/],
];
const longestAgent = 60;

/** "Chrome 109, Windows" of a `User-Agent` header; of a program its own first word; empty of none. */
export function agentWords(userAgent: string | undefined): string {
  if (userAgent === undefined) return "";
  const browser = browsers.flatMap(([name, pattern]) => {
    const version = pattern.exec(userAgent)?.[1];
    return version === undefined ? [] : [`${name} ${version}`];
  })[0];
  const system = systems.find(([, pattern]) => pattern.test(userAgent))?.[0];
  const known = [browser, system].filter((part) => part !== undefined);
  const words = known.length > 0 ? known.join(", ") : (userAgent.split(/\s/)[0] ?? "");
  return words.slice(0, longestAgent);
}
