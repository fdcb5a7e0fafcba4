Component({
  methods: {
    go() {
      wx.choosePoi({});
    },
  },
});
