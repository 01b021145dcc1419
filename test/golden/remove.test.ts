import { reviewEdits, onLayouts } from "./editLists";

reviewEdits("remove", "What is removed", onLayouts("remove"));
