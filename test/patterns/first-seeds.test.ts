import { holdToTheList } from "./held.ts";

holdToTheList("first");
