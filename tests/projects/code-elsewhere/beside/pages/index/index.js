import "../../../shared/place";
Page({});
