exports.run = () => wx.chooseInvoice();
