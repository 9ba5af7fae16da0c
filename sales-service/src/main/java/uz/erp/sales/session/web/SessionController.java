package uz.erp.sales.session.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
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
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.ActionAnswer;
import uz.erp.platform.web.ActionAnswers;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.query.DateRange;
import uz.erp.sales.session.CashMovement;
import uz.erp.sales.session.CashMovements;
import uz.erp.sales.session.NewCashMovement;
import uz.erp.sales.session.OpenSession;
import uz.erp.sales.session.ReverseMovement;
import uz.erp.sales.session.SessionDesk;
import uz.erp.sales.session.SessionStatus;
import uz.erp.sales.session.SessionView;

/** Cashiers' shifts and the money moved through their drawers. */
@Tag(name = "sessions")
@RestController
@RequestMapping("/api/sales/sessions/")
@Allowed({"create_sales", "manage_sales"})
class SessionController {

  private final SessionDesk sessions;
  private final CashMovements movements;
  private final ActionAnswers answers;

  SessionController(SessionDesk sessions, CashMovements movements, ActionAnswers answers) {
    this.sessions = sessions;
    this.movements = movements;
    this.answers = answers;
  }

  @Operation(
      operationId = "listSessions",
      summary = "Sessions: a cashier's own, or with manage_sales all",
      description = "ordering is id (default, newest first), opened_at or closed_at.")
  @GetMapping
  @Allowed({"create_sales", "manage_sales", "view_all"})
  PageView<SessionView> list(
      PageQuery page,
      @RequestParam(required = false) @Nullable SessionStatus status,
      @RequestParam(required = false) @Nullable Long register,
      @Parameter(description = "employee id") @RequestParam(required = false)
          @Nullable Long cashier,
      @Parameter(description = "first day of the store it was opened on")
          @RequestParam(name = "date_from", required = false)
          @Nullable LocalDate dateFrom,
      @Parameter(description = "last day of the store it was opened on")
          @RequestParam(name = "date_to", required = false)
          @Nullable LocalDate dateTo) {
    return sessions.list(page, status, register, cashier, new DateRange(dateFrom, dateTo));
  }

  @Operation(
      operationId = "openSession",
      summary = "Open a session",
      description =
          "One per cashier and per register. Without a register it is a free one, the default first; a"
              + " new store gets its first register here.")
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @PostMapping("open/")
  @ResponseStatus(HttpStatus.CREATED)
  ActionAnswer<SessionView> open(@Valid @RequestBody OpenSession request) {
    return answers.success("session.opened", sessions.open(request));
  }

  @Operation(operationId = "getCurrentSession", summary = "The caller's open session")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @GetMapping("current/")
  SessionView current() {
    return sessions.getCurrent();
  }

  @Operation(operationId = "getSession", summary = "One session")
  @GetMapping("{id}/")
  @Allowed({"create_sales", "manage_sales", "view_all"})
  SessionView get(@PathVariable long id) {
    return sessions.get(id);
  }

  @Operation(
      operationId = "moveCash",
      summary = "Put cash into the drawer or take it out",
      description =
          "Above the store's cash_movement_limit it takes manage_sales or an override_token (action"
              + " cash_movement): 403 cash_limit_exceeded, override_invalid; 409 session_ended,"
              + " session_closed.")
  @PostMapping("{id}/cash-movements/")
  @ResponseStatus(HttpStatus.CREATED)
  ActionAnswer<CashMovement> move(
      @PathVariable long id, @Valid @RequestBody NewCashMovement movement) {
    return answers.success("session.cash_moved", movements.record(id, movement));
  }

  @Operation(
      operationId = "reverseCashMovement",
      summary = "Undo a mistaken cash movement",
      description =
          "Makes a counter-movement of the same amount that names it in reverses; also while the"
              + " session is being counted. 404 cash_movement_not_found; 409"
              + " cash_movement_already_reversed, cash_movement_is_reversal, session_closed; 403 as"
              + " for a new movement.")
  @PostMapping("{id}/cash-movements/{movement}/reverse/")
  @ResponseStatus(HttpStatus.CREATED)
  ActionAnswer<CashMovement> reverse(
      @PathVariable long id,
      @Parameter(description = "The movement's number.") @PathVariable long movement,
      @Valid @RequestBody(required = false) @Nullable ReverseMovement request) {
    return answers.success("session.cash_reversed", movements.reverse(id, movement, request));
  }

  @Operation(operationId = "listCashMovements", summary = "Cash put in and taken out")
  @GetMapping("{id}/cash-movements/")
  @Allowed({"create_sales", "manage_sales", "view_all"})
  PageView<CashMovement> movements(@PathVariable long id, PageQuery page) {
    return movements.list(id, page);
  }
}
