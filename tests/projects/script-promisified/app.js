import { wxp } from "./utils/wxp";

App({ wxp });
