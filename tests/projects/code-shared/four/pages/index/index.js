import "../../../../elsewhere/place";
Page({});
