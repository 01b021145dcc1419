import { onLayouts, reviewEdits } from "./editLists";

reviewEdits("remove", "What is removed", onLayouts("remove"));
