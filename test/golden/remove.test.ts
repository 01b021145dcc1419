import { expectReviewed, onLayouts } from "./editLists";

expectReviewed("remove", "What is removed", onLayouts("remove"));
