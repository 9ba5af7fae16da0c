package uz.erp.platform.outbox;

import org.jspecify.annotations.Nullable;

/**
 * An event waiting to be sent.
 *
 * @param writerRole the database role that wrote it, stated by the database; null in rows from
 *     before that
 * @param writerKey the key of the store whose role that is; null when it is no store's
 */
record OutboxRow(
    long seq,
    String topic,
    String key,
    String event,
    @Nullable String writerRole,
    @Nullable String writerKey) {}
