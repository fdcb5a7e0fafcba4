import "../../../two/own";
import { pick } from "@shop/tools/pick";
import { built } from "@shop/tools";
Page({ pick, built });
