exports.main = async ({ MsgType, Event }) => (MsgType === "event" && Event ? "success" : "");
