import { pick } from "../../utils/pick";
import "../../utils/address";

export default function Map() {
  pick();
  return null;
}
