import "../call";
Page({});
