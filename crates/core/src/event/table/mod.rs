//! The rows, one file per family of events.

mod answer;
mod charge;
mod commerce;
mod component;
mod customer_service;
mod debug;
mod device;
mod drama;
mod express;
mod express_carrier;
mod express_parcel;
mod instant_delivery;
mod instant_delivery_order;
mod live;
mod novel;
mod official_account;
mod passive_reply;
mod platform_audit;
mod retail;
mod security;
mod subscribe;
mod trade;
mod user_info;
mod user_message;
mod xpay;
mod xpay_subscribe;

use super::Event;

/// All rows, by family.
pub const TABLES: &[&[Event]] = &[
    user_message::ROWS,
    passive_reply::ROWS,
    customer_service::ROWS,
    subscribe::ROWS,
    user_info::ROWS,
    security::ROWS,
    xpay::ROWS,
    xpay_subscribe::ROWS,
    trade::ROWS,
    retail::ROWS,
    express::ROWS,
    express_carrier::ROWS,
    express_parcel::ROWS,
    instant_delivery::ROWS,
    instant_delivery_order::ROWS,
    live::ROWS,
    drama::ROWS,
    novel::ROWS,
    charge::ROWS,
    device::ROWS,
    official_account::ROWS,
    platform_audit::ROWS,
    component::ROWS,
    commerce::ROWS,
    debug::ROWS,
];
