import { locate } from "~shared/locate";
import { pay } from "$pay";
import { start } from "@u/start";
import { choose } from "src/parts/choose";

export default () => [locate(), pay(), start(), choose()];
