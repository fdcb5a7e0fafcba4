import "../../common/place";
Page({});
