//! Events of neighbouring products that reach the same servers: shops, games, places.

use super::answer::DONE;
use crate::event::field::{boolean, id, integer, number, object, text};
use crate::event::{Ack, Event, Key};

const ORDER: &str = "https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/callback/order_pay.html";
const PRODUCT: &str =
    "https://developers.weixin.qq.com/doc/channels/API/product/callback/ProductSpuAudit.html";
const GAME: &str = "https://docs.qq.com/doc/DVVZZdHFsYkttYmxl";
const PLACE: &str =
    "https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html";

/// The rows of this family.
pub(super) const ROWS: &[Event] = &[
    Event {
        name: "open_product_order_pay",
        key: Key::Event("open_product_order_pay"),
        title: ("自定义交易组件订单支付", "order of a mini shop paid"),
        fields: &[object(
            "order_info",
            &[
                text("out_order_id"),
                id("order_id"),
                text("transaction_id"),
                text("pay_time"),
                integer("amount").optional(),
                text("sp_openid").optional(),
            ],
        )],
        id: &["order_info.out_order_id", "order_info.order_id", "order_info.transaction_id"],
        ack: Ack::Durable,
        source: ORDER,
        ..Event::BASE
    },
    Event {
        name: "product_spu_audit",
        key: Key::Event("product_spu_audit"),
        title: ("小店商品审核结果", "review of a product"),
        fields: &[object(
            "ProductSpuAudit",
            &[text("product_id"), integer("status"), text("reason").optional()],
        )],
        ack: Ack::Durable,
        source: PRODUCT,
        ..Event::BASE
    },
    // Payload is JSON in a string. The sample has neither ToUserName nor FromUserName.
    Event {
        name: "minigame_coin_deliver_completed",
        key: Key::Event("minigame_coin_deliver_completed"),
        title: ("小游戏代币发放完成", "coins of a mini game delivered"),
        fields: &[object("MiniGame", &[text("Payload"), text("PayEventSig"), boolean("IsMock").optional()])],
        id: &["MiniGame.Payload"],
        ack: Ack::Durable,
        reply: &[DONE],
        source: GAME,
        ..Event::BASE
    },
    Event {
        name: "create_map_poi_audit_info",
        key: Key::Event("create_map_poi_audit_info"),
        title: ("腾讯地图门店审核结果", "review of a place on the map"),
        fields: &[
            integer("audit_id"),
            integer("status"),
            text("map_poi_id"),
            text("name"),
            text("address"),
            number("latitude"),
            number("longitude"),
            text("sh_remark"),
        ],
        id: &["audit_id", "status"],
        ack: Ack::Durable,
        source: PLACE,
        ..Event::BASE
    },
];
