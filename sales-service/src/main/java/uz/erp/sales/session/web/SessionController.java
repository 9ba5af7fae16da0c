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
      summary = "Sessions, a cashier's own or, for who manages sales, all",
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

  @Operation(summary = "The caller's open session")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
  @GetMapping("current/")
  SessionView current() {
    return sessions.getCurrent();
  }

  @Operation(summary = "One session")
  @GetMapping("{id}/")
  @Allowed({"create_sales", "manage_sales", "view_all"})
  SessionView get(@PathVariable long id) {
    return sessions.get(id);
  }

  @Operation(summary = "Put cash into the drawer or take it out")
  @PostMapping("{id}/cash-movements/")
  @ResponseStatus(HttpStatus.CREATED)
  ActionAnswer<CashMovement> move(
      @PathVariable long id, @Valid @RequestBody NewCashMovement movement) {
    return answers.success("session.cash_moved", movements.record(id, movement));
  }

  @Operation(summary = "Cash put in and taken out")
  @GetMapping("{id}/cash-movements/")
  @Allowed({"create_sales", "manage_sales", "view_all"})
  PageView<CashMovement> movements(@PathVariable long id, PageQuery page) {
    return movements.list(id, page);
  }
}
