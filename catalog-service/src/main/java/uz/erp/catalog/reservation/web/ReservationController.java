package uz.erp.catalog.reservation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Objects;
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
import uz.erp.catalog.reservation.ReservationEnds;
import uz.erp.catalog.reservation.ReservationQueries;
import uz.erp.catalog.reservation.ReservationStatus;
import uz.erp.catalog.reservation.ReservationView;
import uz.erp.catalog.reservation.Reserving;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Reservations over HTTP; tills make them too. */
@RestController
@RequestMapping("/api/products/inventory/reservations/")
@Tag(name = "inventory")
@Allowed({"manage_inventory", "manage_products", "create_sales", "manage_sales"})
class ReservationController {

  private final Reserving reserving;
  private final ReservationEnds ends;
  private final ReservationQueries queries;

  ReservationController(Reserving reserving, ReservationEnds ends, ReservationQueries queries) {
    this.reserving = reserving;
    this.ends = ends;
    this.queries = queries;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "reserveStock",
      summary = "Reserve stock for a while",
      description =
          "All lines or none, and never more than is available (409 `insufficient_available`). The "
              + "same `client_uuid` with the same lines returns the reservation made before, as it "
              + "is now, for ever; with other lines it is 409 `reservation_differs`. A named batch "
              + "must hold enough (409 `insufficient_batch`) and not be expired (409 "
              + "`batch_expired`). Ends by itself at `expires_at`.")
  ReservationView reserve(@Valid @RequestBody ReservationForm form) {
    return reserving.reserve(form.toDetails(), CurrentActor.get());
  }

  @GetMapping
  @Operation(
      operationId = "listReservations",
      summary = "List reservations",
      description = "Orders by `expires_at`, `created_at` or `id`; the newest first by default.")
  PageView<ReservationView> list(
      @Parameter(description = "open, released, confirmed or expired")
          @RequestParam(required = false)
          @Nullable String status,
      @RequestParam(required = false) @Nullable Long product,
      PageQuery page) {
    return queries.list(status == null ? null : statusOf(status), product, page);
  }

  @GetMapping("{id}/")
  @Operation(operationId = "getReservation", summary = "Get a reservation")
  ReservationView get(@PathVariable long id) {
    return queries.get(id);
  }

  @PostMapping("{id}/release/")
  @Operation(
      operationId = "releaseReservation",
      summary = "Release a reservation",
      description =
          "Makes its goods available again. One that is released or expired already stays as it is; "
              + "409 `reservation_closed` when it is confirmed.")
  ReservationView release(@PathVariable long id) {
    return ends.release(id);
  }

  @PostMapping("{id}/confirm/")
  @Operation(
      operationId = "confirmReservation",
      summary = "Take the reserved goods out as sold",
      description =
          "Enters a movement of type `sale` for each line of the sale, by the `line` the reservation "
              + "gave it; what the sale's event reported before, or reports later, counts once. The same "
              + "document again returns the reservation as it is; 409 `reservation_closed` when it "
              + "ended otherwise.")
  ReservationView confirm(@PathVariable long id, @Valid @RequestBody ConfirmationForm form) {
    return ends.confirmSale(id, Objects.requireNonNull(form.documentId()), CurrentActor.get());
  }

  private static ReservationStatus statusOf(String code) {
    return ReservationStatus.find(code)
        .orElseThrow(
            () ->
                ProblemException.field(
                    "status",
                    "validation.one_of",
                    Arrays.stream(ReservationStatus.values())
                        .map(ReservationStatus::code)
                        .collect(Collectors.joining(", "))));
  }
}
