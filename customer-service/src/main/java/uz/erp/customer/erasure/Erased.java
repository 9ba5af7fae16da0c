package uz.erp.customer.erasure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** That a customer was forgotten. */
@Schema(name = "ErasedCustomer")
public record Erased(long customerId, Instant erasedAt) {}
