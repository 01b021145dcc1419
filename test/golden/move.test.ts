import { reviewEdits, onLayouts } from "./editLists";

reviewEdits("move", "What moves", onLayouts("move"));
