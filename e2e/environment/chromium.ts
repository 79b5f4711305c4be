import { createHash, X509Certificate } from "node:crypto";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "./find-chromium.ts";

/** What a browser does beside a page: each new one has its address line drawn by two pages more, which cost five times itself. */
const needless = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess"];

/** A browser hears only the last such list: Playwright's own, as far as it is about Chromium. */
const asPlaywrightDoes = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

/**
 * Starts a headless Chromium for tests; the caller closes it.
 *
 * Names ending in `.test` lead to this machine, so that `https://motcua.office.test:PORT` reaches a hub on
 * loopback under a name that is not; every other name leads nowhere. `trustedCertificatePems` are
 * certificates the office made itself: a server that shows one of them, alone or in its chain, is trusted
 * as after an administrator's visit, any other self-made one is refused. `executablePath` null takes the
 * installed Chromium, else the one from the package registry. Pages from `networkPorts` count as coming from
 * the network, not from this machine: what they may ask of 127.0.0.1 is then a matter of permission.
 * `microphoneFile` is a WAV file that the browser's microphone hears, again from its beginning each time
 * a page records; every page may.
 */
export async function openChromium(options: {
  readonly trustedCertificatePems: readonly string[];
  readonly executablePath: string | null;
  readonly networkPorts: readonly number[];
  readonly microphoneFile?: string;
}): Promise<Browser> {
  const trusted = options.trustedCertificatePems.map(fingerprintOfKey);
  return chromium.launch({
    executablePath: options.executablePath ?? (await findChromium()),
    headless: true,
    args: [
      // Root needs it, and so does a container.
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      // A machine without a network: no look-ups of the maker's hosts at each start.
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--disable-features=${[...needless, ...asPlaywrightDoes].join(",")}`,
      "--host-resolver-rules=MAP *.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE ::1",
      // The board speaks without a touch.
      "--autoplay-policy=no-user-gesture-required",
      ...(options.networkPorts.length > 0
        ? [
            `--ip-address-space-overrides=${options.networkPorts.map((port) => `127.0.0.1:${port}=public`).join(",")}`,
          ]
        : []),
      ...(options.microphoneFile === undefined
        ? []
        : [
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            `--use-file-for-fake-audio-capture=${options.microphoneFile}`,
          ]),
      ...(trusted.length > 0 ? [`--ignore-certificate-errors-spki-list=${trusted.join(",")}`] : []),
    ],
  });
}

/** SHA-256 of the certificate's public key, the form in which Chromium knows a key it should trust. */
function fingerprintOfKey(certificatePem: string): string {
  const key = new X509Certificate(certificatePem).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(key).digest("base64");
}
