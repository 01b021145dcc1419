import { onLayouts, reviewEdits } from "./editLists";

reviewEdits("move", "What moves", onLayouts("move"));
