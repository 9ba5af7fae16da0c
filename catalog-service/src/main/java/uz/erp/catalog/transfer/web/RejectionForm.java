package uz.erp.catalog.transfer.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why goods are not wanted. */
record RejectionForm(@Size(max = 255) @Nullable String reason) {}
