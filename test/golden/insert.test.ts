import { expectReviewed, onLayouts } from "./editLists";

expectReviewed("insert", "What is inserted", onLayouts("insert"));
