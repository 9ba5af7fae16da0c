package uz.erp.analytics.dailysales.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What reports need of {@code sales.session-closed.v1}. */
record SessionClosed(@Nullable Long registerId, @Nullable String registerName, Instant closedAt) {}
