exports.main = async (event) => (event.MsgType === "text" ? { MsgType: "transfer_customer_service" } : "success");
