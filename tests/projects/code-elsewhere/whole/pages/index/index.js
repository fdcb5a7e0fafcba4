import "../../place";
import "lodash/get";
Page({});
