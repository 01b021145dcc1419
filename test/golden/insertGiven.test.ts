import { expectReviewed, onLayouts } from "./editLists";

expectReviewed("insertGiven", "What is inserted of what others have", onLayouts("given"));
