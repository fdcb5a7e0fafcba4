// session_key
const text = "没有 session_key";
const session = { session_key_time: text.length };
Page({ session });
