import { expectReviewed, onCodes } from "./editLists";

expectReviewed("numbering", "How codes follow what is inserted, removed and moved", onCodes("insert", "given", "remove", "move"));
