Component({
  methods: {
    go() {
      wx.chooseAddress({});
    },
  },
});
