import { onLayouts, reviewEdits } from "./editLists";

reviewEdits("insertGiven", "What is inserted of what others have", onLayouts("given"));
