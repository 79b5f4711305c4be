import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A sound that the kiosk's service worker keeps: its address below the hub, and a mark that changes with its bytes. */
export interface KeptSound {
  readonly url: string;
  readonly revision: string;
}

const project = join(import.meta.dirname, "../..");
const folders = [
  { address: "/kiosk/voice", folder: join(project, "kiosk-ui/public/voice"), names: /\.ogg$/ },
  // of the board's clips those that spell a number
  { address: "/board/voice", folder: join(project, "display-board/public/voice"), names: /^[a-z0-9]\.ogg$/ },
];

/** Every sound of the spoken guidance, in both languages: with the page they come, and then stay without the hub. */
export function keptSounds(): readonly KeptSound[] {
  return folders.flatMap(({ address, folder, names }) =>
    ["vi", "en"].flatMap((language) =>
      readdirSync(join(folder, language))
        .filter((name) => names.test(name))
        .map((name) => ({
          url: `${address}/${language}/${name}`,
          revision: createHash("sha256")
            .update(readFileSync(join(folder, language, name)))
            .digest("hex")
            .slice(0, 16),
        })),
    ),
  );
}
