import "../tool";

Page({});
