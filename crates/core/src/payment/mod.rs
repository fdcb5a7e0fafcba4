//! Signatures of WeChat Pay (微信支付).

#[cfg(feature = "rsa")]
mod notification;
mod request;
#[cfg(feature = "rsa")]
mod resource;
mod v2;
#[cfg(feature = "rsa")]
mod v3;

#[cfg(feature = "rsa")]
pub use notification::{Notification, OpenNotification, TOLERANCE};
pub use request::{PaymentRequest, SignPayment};
#[cfg(feature = "rsa")]
pub use resource::{OpenResource, OpenedResource, Resource};
pub use v2::{SignPaymentV2, SignType, VerifyPaymentV2};
#[cfg(feature = "rsa")]
pub use v3::SignPaymentRsa;
