import { defineScreen } from "@motcua/screen-kit/vite/screen-config.ts";
import { defineConfig } from "vite";
import { keptSounds } from "./voice/kept-sounds.ts";

export default defineConfig(
  defineScreen({
    name: "kiosk",
    base: "/kiosk/",
    root: import.meta.dirname,
    title: "Lấy số thứ tự",
    shell: "device",
    limitKilobytes: 50,
    alsoKept: keptSounds(),
  }),
);
