import { Button } from "@tarojs/components";
import { locate, address } from "../../utils";

export default () => <Button onClick={() => locate() && address()} />;
