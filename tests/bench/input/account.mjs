/** The account that every contender is given. */
export const account = {
  appId: "wxba5fad812f8e6fb9",
  token: "MessagePushToken2024",
  encodingAesKey: "h5Wv0cKt2QxYb8NsRz3LfJm7PgUa1DoEi6TkVn4CwXq",
};
