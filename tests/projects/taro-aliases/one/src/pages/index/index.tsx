import { locate } from "@shared/locate";

export default () => locate();
