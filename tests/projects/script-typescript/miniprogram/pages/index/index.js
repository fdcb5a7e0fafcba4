"use strict";
Page({
    async onLoad() {
        const place = await wx.getLocation({});
        console.log(place.latitude);
    },
});
