package uz.erp.platform.embedded;

/** How much the server owes to its data, and whether it may outlive the process that started it. */
public enum Durability {

  /**
   * Every commit reaches the disk; the server stays up when its starter ends, until it is stopped.
   */
  DURABLE,

  /**
   * No fsync, for tests: the server ends with the process that started it, even if that is killed.
   */
  EPHEMERAL
}
