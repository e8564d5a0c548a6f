import { holdToTheList } from "./held.ts";

holdToTheList("second");
