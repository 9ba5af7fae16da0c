package uz.erp.platform.outbox;

/** An event waiting to be sent. */
record OutboxRow(long seq, String topic, String key, String event) {}
