Component({
  methods: {
    start() {
      wx.onLocationChange(() => {});
    },
  },
});
