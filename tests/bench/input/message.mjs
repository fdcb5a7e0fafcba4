/**
 * The messages: pushes of the kinds that servers receive most, filled up to a size in bytes.
 *
 * Each kind says how a server reads all its fields: `read` touches every one of them, which is
 * checked before anything is timed.
 */

const CHINESE = "您好，订单已经付款，请问什么时候可以发货？";
const LATIN = "Order 20241114-0042 has been paid, when will it be shipped? ";

/** A customer's message: one text, its `MsgId` a number of 64 bits in JSON, as WeChat sends it. */
const text = {
  make: (number) => ({
    ToUserName: "gh_97417a04a28d",
    FromUserName: "o9AgO5Kd5ggOC-bXrbNODIiE3bGY",
    CreateTime: 1714112445 + number,
    MsgType: "text",
    Content: "",
    MsgId: 5000000000000000 + number,
  }),
  fill: (message, room) => {
    message.Content = textOf(room);
  },
  read: (e) =>
    e.ToUserName.length +
    e.FromUserName.length +
    e.CreateTime +
    e.MsgType.length +
    e.Content.length +
    e.MsgId.length,
};

/** Goods that have been paid for: nested objects and numbers. */
const goods = {
  make: (number) => ({
    ToUserName: "gh_97417a04a28d",
    FromUserName: "o9AgO5Kd5ggOC-bXrbNODIiE3bGY",
    CreateTime: 1714112445 + number,
    MsgType: "event",
    Event: "xpay_goods_deliver_notify",
    OpenId: "o9AgO5Kd5ggOC-bXrbNODIiE3bGY",
    OutTradeNo: `2024${1_000_000 + number}`,
    Env: 0,
    GoodsInfo: { ProductId: "gem100", Quantity: 10, OrigPrice: 100, ActualPrice: 90, Attach: "" },
  }),
  fill: (message, room) => {
    message.GoodsInfo.Attach = LATIN.repeat(room / LATIN.length + 1).slice(0, room);
  },
  read: (e) =>
    e.ToUserName.length +
    e.FromUserName.length +
    e.CreateTime +
    e.MsgType.length +
    e.Event.length +
    e.OpenId.length +
    e.OutTradeNo.length +
    e.Env +
    e.GoodsInfo.ProductId.length +
    e.GoodsInfo.Quantity +
    e.GoodsInfo.OrigPrice +
    e.GoodsInfo.ActualPrice +
    e.GoodsInfo.Attach.length,
};

/** What became of subscribe messages: a list of many small objects. */
const list = {
  make: (number) => ({
    ToUserName: "gh_97417a04a28d",
    FromUserName: "o9AgO5Kd5ggOC-bXrbNODIiE3bGY",
    CreateTime: 1714112445 + number,
    MsgType: "event",
    Event: "subscribe_msg_sent_event",
    List: [item(number)],
  }),
  fill: (message, room, size) => {
    const before = size(message);
    message.List.push(item(1));
    const each = size(message) - before;
    message.List.pop();
    for (let count = 1; count * each <= room; count += 1) message.List.push(item(count));
    message.List[0].ErrorStatus += "x".repeat(room % each);
  },
  read: (e) => {
    let sum =
      e.ToUserName.length +
      e.FromUserName.length +
      e.CreateTime +
      e.MsgType.length +
      e.Event.length;
    for (const item of e.List) {
      sum +=
        item.TemplateId.length +
        item.MsgID.length +
        item.ErrorCode.length +
        item.ErrorStatus.length;
    }
    return sum;
  },
};

/** Every kind, by its name in the tables. */
export const kinds = { text, goods, list };

/** A message of a kind, `bytes` long once `write` has written it. */
export function message(kind, bytes, write, number) {
  const made = kinds[kind].make(number);
  const size = (value) => Buffer.byteLength(write(value));
  const room = bytes - size(made);
  if (room < 0) throw new Error(`${kind} does not fit into ${bytes} bytes`);
  kinds[kind].fill(made, room, size);
  return made;
}

function item(number) {
  return {
    TemplateId: "VRR0UEO9VJOLs0MHlU0OilqX6MVFDwH3_3gz3Oc0NIc",
    MsgID: `1700827132819${554304 + (number % 400_000)}`,
    ErrorCode: "0",
    ErrorStatus: "success",
  };
}

/** Text of so many bytes: a Chinese sentence, a Latin one, and so on. */
function textOf(bytes) {
  const both = CHINESE + LATIN;
  let made = both.repeat(Math.floor(bytes / Buffer.byteLength(both)));
  for (const character of both) {
    if (Buffer.byteLength(made) + Buffer.byteLength(character) > bytes) break;
    made += character;
  }
  return made + ".".repeat(bytes - Buffer.byteLength(made));
}
