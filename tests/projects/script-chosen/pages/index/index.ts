import { Where } from "../../loc/where";

Page({
  onLoad(query) {
    require(`../../parts/${query.part}`).run();
    require("../../more/" + query.more + ".js").run();
    Where.locate();
  },
});
