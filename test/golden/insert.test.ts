import { reviewEdits, onLayouts } from "./editLists";

reviewEdits("insert", "What is inserted", onLayouts("insert"));
