Component({
  methods: {
    go() {
      wx.chooseLocation({});
    },
  },
});
