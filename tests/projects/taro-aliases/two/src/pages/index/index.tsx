import { request } from "@tarojs/runtime";
import { core } from "@pinia/core";
import { reactive } from "@vue/reactivity";
import dayjs from "dayjs";
import get from "lodash/get";
import "virtual:uno.css";
import "~styles/all.css";

export default () => get(dayjs(), request, core, reactive);
