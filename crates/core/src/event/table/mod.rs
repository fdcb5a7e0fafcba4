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

/// Every row of the table, sorted by name.
#[must_use]
pub fn rows() -> &'static [Event] {
    static ROWS: [Event; COUNT] = collect();
    &ROWS
}

/// The rows by family.
const FAMILIES: &[&[Event]] = &[
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

const COUNT: usize = {
    let mut families = FAMILIES;
    let mut count = 0;
    while let Some((family, rest)) = families.split_first() {
        count += family.len();
        families = rest;
    }
    count
};

/// All families in one array, while compiling. What only documentation needs is left out where there
/// is none: it would be a third of the WebAssembly module.
#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::large_stack_arrays,
    reason = "a mistake here does not compile"
)]
const fn collect() -> [Event; COUNT] {
    let mut rows = [Event::BASE; COUNT];
    let mut next = 0;
    let mut families = FAMILIES;
    while let Some((family, rest)) = families.split_first() {
        let mut family = *family;
        while let Some((row, others)) = family.split_first() {
            rows[next] = if cfg!(feature = "documentation") { *row } else { row.without_documentation() };
            next += 1;
            family = others;
        }
        families = rest;
    }
    sort(&mut rows);
    rows
}

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "a mistake here does not compile"
)]
const fn sort(rows: &mut [Event; COUNT]) {
    let mut end = 1;
    while end < COUNT {
        let mut at = end;
        while at > 0 && is_before(rows[at].name.as_bytes(), rows[at - 1].name.as_bytes()) {
            rows.swap(at, at - 1);
            at -= 1;
        }
        end += 1;
    }
}

const fn is_before(mut left: &[u8], mut right: &[u8]) -> bool {
    while let (Some((l, left_rest)), Some((r, right_rest))) = (left.split_first(), right.split_first()) {
        if *l != *r {
            return *l < *r;
        }
        (left, right) = (left_rest, right_rest);
    }
    left.len() < right.len()
}
