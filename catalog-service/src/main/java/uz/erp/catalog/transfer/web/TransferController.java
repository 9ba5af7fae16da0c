package uz.erp.catalog.transfer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.catalog.inventory.web.CurrentActor;
import uz.erp.catalog.transfer.Receiving;
import uz.erp.catalog.transfer.Sending;
import uz.erp.catalog.transfer.TransferDirection;
import uz.erp.catalog.transfer.TransferQueries;
import uz.erp.catalog.transfer.TransferStatus;
import uz.erp.catalog.transfer.TransferView;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Transfers over HTTP, at whichever end the store is. */
@RestController
@RequestMapping("/api/products/inventory/transfers/")
@Tag(name = "inventory")
@Allowed({"manage_inventory", "manage_products"})
class TransferController {

  private final Sending sending;
  private final Receiving receiving;
  private final TransferQueries queries;

  TransferController(Sending sending, Receiving receiving, TransferQueries queries) {
    this.sending = sending;
    this.receiving = receiving;
    this.queries = queries;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "sendTransfer",
      summary = "Send goods to another store of the same owner",
      description =
          "Takes the goods out of stock, the first to expire first, one line of the document for "
              + "each batch. Nothing that is reserved or expired is sent (409 "
              + "`insufficient_stock`, `insufficient_batch`, `batch_required`, `batch_expired`). "
              + "Any other store is 400 on `to_store`; so is, for a moment, one just opened.")
  TransferView send(@Valid @RequestBody TransferForm form) {
    return sending.send(form.toDetails(), CurrentActor.get());
  }

  @GetMapping
  @Operation(
      operationId = "listTransfers",
      summary = "List transfers from and to this store",
      description = "Orders by `sent_at`, `closed_at` or `id`; the newest first by default.")
  PageView<TransferView> list(
      @Parameter(description = "outgoing or incoming") @RequestParam(required = false)
          @Nullable String direction,
      @Parameter(description = "sent, incoming, cancelling, received, rejected or cancelled")
          @RequestParam(required = false)
          @Nullable String status,
      PageQuery page) {
    return queries.list(
        direction == null ? null : directionOf(direction),
        status == null ? null : statusOf(status),
        page);
  }

  @GetMapping("{id}/")
  @Operation(operationId = "getTransfer", summary = "Get a transfer")
  TransferView get(@PathVariable long id) {
    return queries.get(id);
  }

  @PostMapping("{id}/receive/")
  @Operation(
      operationId = "receiveTransfer",
      summary = "Take the goods of an incoming transfer in",
      description =
          "At what they cost the sender, in their batches. Products are found by SKU, then by "
              + "barcode, unless a line names one; lines without a product are 400 on `lines[i].product`, "
              + "i their place in the transfer from 0, unless `create_missing` is true. What was sent and did not come is recorded as the "
              + "difference. 409 `transfer_state` when the transfer has ended.")
  TransferView receive(@PathVariable long id, @Valid @RequestBody ReceivingForm form) {
    return receiving.receive(id, form.toGoods(), CurrentActor.get());
  }

  @PostMapping("{id}/reject/")
  @Operation(
      operationId = "rejectTransfer",
      summary = "Let the goods of an incoming transfer go back",
      description = "409 `transfer_state` when the transfer has ended.")
  TransferView reject(@PathVariable long id, @Valid @RequestBody RejectionForm form) {
    String reason = form.reason();
    return receiving.reject(
        id, reason == null || reason.isBlank() ? null : reason.strip(), CurrentActor.get());
  }

  @PostMapping("{id}/cancel/")
  @Operation(
      operationId = "cancelTransfer",
      summary = "Ask for the goods of an outgoing transfer back",
      description =
          "The transfer is `cancelling` until the receiving store has answered: `cancelled` when it "
              + "had decided nothing, else `received` or `rejected`. 409 `transfer_state` when it "
              + "has ended.")
  TransferView cancel(@PathVariable long id) {
    return sending.cancel(id, CurrentActor.get());
  }

  private static TransferDirection directionOf(String code) {
    return TransferDirection.find(code)
        .orElseThrow(
            () -> ProblemException.field("direction", "validation.one_of", "outgoing, incoming"));
  }

  private static TransferStatus statusOf(String code) {
    return TransferStatus.find(code)
        .orElseThrow(
            () ->
                ProblemException.field(
                    "status",
                    "validation.one_of",
                    Arrays.stream(TransferStatus.values())
                        .map(TransferStatus::code)
                        .collect(Collectors.joining(", "))));
  }
}
