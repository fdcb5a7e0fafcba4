import { keep } from "./utils/keep";

App({ keep });
