import { place } from "../../utils/place";
import { address } from "../../utils/address";
import { poi, choose, bound } from "../../utils/calls";
import { start } from "../../utils/own";
Page({ onLoad() { place(); address(); poi(); choose(); bound(() => {}); start(); } });
