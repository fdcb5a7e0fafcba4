//! Signatures of WeChat Pay (微信支付).

pub(crate) mod form;
mod request;
mod v2;

pub use request::{PaymentRequest, SignPayment};
pub use v2::{SignPaymentV2, SignType, VerifyPaymentV2};
