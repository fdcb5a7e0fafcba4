Component({
  properties: { url: String, kind: { type: String, value: "navigateTo" } },
  methods: {
    go() {
      const url = this.data.url;
      if (url && wx[this.data.kind]) {
        wx[this.data.kind]({ url });
      }
    },
  },
});
