import { expectReviewed, onLayouts } from "./editLists";

expectReviewed("move", "What moves", onLayouts("move"));
