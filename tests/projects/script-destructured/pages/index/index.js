const own = {};
let getFuzzyLocation;
let chooseInvoice;
({ getFuzzyLocation } = wx);
({ chooseLocation: own.locate, chooseInvoice } = wx);

function choose({ choosePoi, chooseInvoiceTitle } = wx) {
  choosePoi({});
}
const update = ({ chooseAddress: ask } = wx) => ask({});
function go({ getLocation } = {}) {
  getLocation();
}

Page({
  onLoad() {
    getFuzzyLocation({});
    own.locate({});
    choose();
    update();
    go(own);
  },
});
