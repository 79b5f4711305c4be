import { render } from "preact";
import { createFormats, createLanguageChoice } from "../index.ts";
import "../look/index.css";
import { FaceOfAddress } from "./faces.tsx";
import "./gallery.css";
import { Parts } from "./parts.tsx";

/** `?screen=kiosk&contrast=high&palette=night&text=large&face=away` shows the parts as that screen would. */
const address = new URLSearchParams(location.search);
const page = document.documentElement;
for (const name of ["screen", "contrast", "palette", "text"]) {
  const wanted = address.get(name);
  if (wanted !== null) page.dataset[name] = wanted;
}
const choice = createLanguageChoice(page, address.get("language") === "en" ? "en" : "vi");
const app = document.getElementById("app");

function Gallery() {
  const language = choice.language.value;
  const formats = createFormats(language, "Asia/Ho_Chi_Minh");
  const face = address.get("face");
  if (face !== null) return <FaceOfAddress face={face} language={language} formats={formats} />;
  return (
    <Parts choice={choice} formats={formats} size={address.get("screen") === "desk" ? "desk" : "touch"} />
  );
}

if (app !== null) render(<Gallery />, app);
