export const nobody = (data) => data.session_key;
