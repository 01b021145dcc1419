import { onLayouts, reviewEdits } from "./editLists";

reviewEdits("insert", "What is inserted", onLayouts("insert"));
