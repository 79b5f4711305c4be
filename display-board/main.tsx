import "@motcua/screen-kit/look/index.css";
import { readBoardAddress } from "./model/board-address.ts";
import { startBoard } from "./start-board.tsx";

const app = document.getElementById("app");
if (app !== null) {
  const place = readBoardAddress(location.search);
  if (place.kind !== "preview") startBoard(app, place);
  // fetched only where it is wanted: a board in a hall has no use for it
  else void import("./preview/start-preview.tsx").then(({ startPreview }) => startPreview(app));
}
