package uz.erp.gateway.access;

/** What a path asks of its caller. */
public enum Access {
  /** Nothing; a token that comes along is not even looked at. */
  ANYONE,
  /** A user token, forwarded as it is. */
  USER,
  /** A user token and a store, forwarded as a store pass. */
  STORE
}
