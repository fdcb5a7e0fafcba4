// A page as most are: requests through a wrapper, callbacks and promises, a few interfaces.
const app = getApp();
const BASE = "https://shop.example.com/api";

const request = (path, data = {}, method = "GET") =>
  new Promise((resolve, reject) => {
    wx.request({
      url: `${BASE}${path}`,
      method,
      data,
      header: { authorization: app.globalData.session },
      success: ({ statusCode, data: body }) =>
        statusCode === 200 ? resolve(body) : reject(new Error(body.message)),
      fail: reject,
    });
  });

const formatPrice = (cents) => `￥${(cents / 100).toFixed(2)}`;

Page({
  data: {
    orders: [],
    filter: "all",
    isLoading: false,
    nearest: null,
    tabs: [
      { name: "all", title: "全部" },
      { name: "unpaid", title: "待付款" },
      { name: "shipped", title: "待收货" },
      { name: "done", title: "已完成" },
    ],
  },

  onLoad({ filter = "all" }) {
    this.setData({ filter });
    this.refresh();
  },

  onPullDownRefresh() {
    this.refresh().finally(() => wx.stopPullDownRefresh());
  },

  async refresh() {
    if (this.data.isLoading) return;
    this.setData({ isLoading: true });
    try {
      const { orders } = await request("/orders", { filter: this.data.filter });
      this.setData({
        orders: orders.map((order) => ({
          ...order,
          price: formatPrice(order.total),
          count: order.goods.reduce((sum, { quantity }) => sum + quantity, 0),
        })),
      });
    } catch (error) {
      wx.showToast({ title: error.message || "网络不给力", icon: "none" });
    } finally {
      this.setData({ isLoading: false });
    }
  },

  onTab({ currentTarget: { dataset } }) {
    this.setData({ filter: dataset.name }, () => this.refresh());
  },

  onNearest() {
    wx.getLocation({
      type: "gcj02",
      success: async ({ latitude, longitude }) => {
        const { shops } = await request("/shops", { latitude, longitude });
        const [nearest] = shops.sort((one, other) => one.distance - other.distance);
        this.setData({ nearest });
      },
      fail: ({ errMsg }) => {
        if (errMsg.includes("auth deny")) wx.openSetting();
      },
    });
  },

  async onPay({ currentTarget: { dataset } }) {
    const order = this.data.orders.find(({ id }) => id === dataset.id);
    if (!order) return;
    const payment = await request(`/orders/${order.id}/pay`, {}, "POST");
    wx.requestPayment({
      ...payment,
      success: () => {
        wx.requestSubscribeMessage({
          tmplIds: ["D64ZZ89iGvC9NqBFvqcVfhm5FxS0_2qE7OyYcCjVq1Y"],
          complete: () => this.refresh(),
        });
      },
      fail: ({ errMsg }) => {
        if (!errMsg.includes("cancel")) wx.showModal({ title: "支付失败", content: errMsg });
      },
    });
  },

  onCopy({ currentTarget: { dataset } }) {
    wx.setClipboardData({ data: dataset.number });
  },

  onShareAppMessage() {
    return { title: "我的订单", path: `/pages/order/order?filter=${this.data.filter}` };
  },
});
