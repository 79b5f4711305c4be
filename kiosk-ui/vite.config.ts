import { defineScreen } from "@motcua/screen-kit/vite/screen-config.ts";
import { defineConfig } from "vite";

export default defineConfig(
  defineScreen({
    name: "kiosk",
    base: "/kiosk/",
    root: import.meta.dirname,
    title: "Lấy số thứ tự",
    shell: "device",
    limitKilobytes: 50,
  }),
);
