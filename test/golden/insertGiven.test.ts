import { reviewEdits, onLayouts } from "./editLists";

reviewEdits("insertGiven", "What is inserted of what others have", onLayouts("given"));
